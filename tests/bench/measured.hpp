#pragma once

#include <functional>
#include <vector>

namespace nianbao::bench {

/// What some work took.
struct Measured {
    double seconds = 0;    ///< by the clock
    double processor = 0;  ///< seconds of processors, of all its processes
    double memory = 0;     ///< MiB of the largest of them
};

using Work = std::function<void()>;

/// Does the work in a process of its own, which makes it ready first; that is not measured, though
/// its memory counts. A fork of a large process would copy page by page while it works, so the
/// caller should be small. Throws std::runtime_error where the work does not end well.
Measured measured(const std::function<Work()>& ready);

/// Does the work in a process of its own, so that this one stays small. Throws likewise.
void apart(const Work& work);

double median_of(const std::vector<Measured>& rounds, double Measured::*figure);

}  // namespace nianbao::bench

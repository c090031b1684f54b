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

/// Does the work in a process of its own. Throws std::runtime_error where that does not end well.
Measured measured(const std::function<void()>& work);

double median_of(const std::vector<Measured>& rounds, double Measured::*figure);

}  // namespace nianbao::bench

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bench/batch_inputs.hpp"
#include "bench/measured.hpp"

namespace nianbao::bench {

/// A way of making the documents of a batch.
struct Way {
    std::string name;
    std::function<Work()> ready;  ///< what the work needs besides the inputs
};

/// The first is the floor: the same bytes without any work on templates. Then the library, which
/// fills and does not check, in one thread and in two; what it loads once is made ready, as the
/// bytes of the floor are. Then the program, which checks, keeps a journal and makes a summary,
/// with one process that works and with two. The inputs outlive the ways.
std::vector<Way> ways_of(const BatchInputs& inputs, const std::string& program);

}  // namespace nianbao::bench

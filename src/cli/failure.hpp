#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "nianbao/error.hpp"

namespace nianbao::cli {

/// Why a piece of work did not come to its end.
struct Failure {
    int status = 0;  ///< what the program exits with for it
    std::vector<Problem> problems;
};

/// Does a piece of work; what it throws is returned. One bad input does not stop the others.
std::optional<Failure> attempt(const std::function<void()>& work);

}  // namespace nianbao::cli

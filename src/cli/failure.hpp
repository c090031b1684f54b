#pragma once

#include <functional>
#include <optional>
#include <string_view>
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

/// Does a piece of work; an Error in it is seen from further out (Error::within).
template <typename Work>
auto seen_from(std::string_view place, Work work) {
    try {
        return work();
    } catch (const Error& error) {
        throw error.within(place);
    }
}

}  // namespace nianbao::cli

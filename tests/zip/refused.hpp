#pragma once

#include <string>
#include <vector>

#include "nianbao/error.hpp"

namespace nianbao::testing {

/// The codes of the Error that `call` throws, each with its place: "zip.crc /a.xml". Empty where
/// it throws nothing.
template <typename Call>
std::vector<std::string> refused(Call call) {
    std::vector<std::string> codes;
    try {
        call();
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            codes.push_back(problem.code + (problem.place.empty() ? "" : " " + problem.place));
        }
    }
    return codes;
}

}  // namespace nianbao::testing

#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao::xlsx {

/// What an argument of a function takes.
enum class Argument {
    Value,  ///< one value; a range there would mean an array
    Range,  ///< a range: the first of COUNTIF
    List    ///< ranges, as many as there are: every one of SUM
};

/// Of the argument from 0; Value for unknown functions.
Argument argument_of(std::string_view function, std::size_t argument);

}  // namespace nianbao::xlsx

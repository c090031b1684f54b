#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao::xlsx {

/// True where this argument (from 0) of a function takes a range for what it is, so that a single
/// cell there may grow: every argument of SUM, the first of COUNTIF. False for unknown functions.
bool takes_range(std::string_view function, std::size_t argument);

}  // namespace nianbao::xlsx

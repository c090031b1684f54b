#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao::xlsx {

/// Row 12 of "12"; 0 where the text is no row of a sheet (1 to 1,048,576).
std::uint32_t row_number(std::string_view name);

/// Column 2 of "B5" or "B"; 0 where the text does not begin with a column (A to XFD).
std::uint32_t column_number(std::string_view name);

}  // namespace nianbao::xlsx

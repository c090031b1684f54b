#pragma once

#include <string_view>

namespace nianbao::format {

/// True for a number by the grammar of RFC 8259.
bool is_json_number(std::string_view word) noexcept;

/// True where a JSON number has at most 15 significant digits and fits a double, so that every
/// program, a spreadsheet included, reads the same figure.
bool is_printable_number(std::string_view word) noexcept;

}  // namespace nianbao::format

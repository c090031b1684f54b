#pragma once

#include <cstdint>
#include <string>

#include "format/book.hpp"

// What may stand in the cells of figures.
namespace nianbao::format {

inline constexpr std::uint32_t total_shade = 0xEAF1DD;
inline constexpr std::uint32_t error_shade = 0xFFC7CE;
inline constexpr std::uint32_t warning_shade = 0xFFE699;
inline constexpr std::uint32_t information_shade = 0xDDEBF7;

/// True in a formula where a cell is blank or says "not applicable".
std::string empty_test(const std::string& cell);
/// True in a formula where a cell holds a figure of its kind, or none.
std::string kind_test(ItemKind kind, const std::string& cell);

/// Validations: a figure of another kind is asked about, not refused, as is a text that is no sign.
/// What stands there nevertheless is coloured, and counted in the hidden column behind the checks.
void guard_cells(Book& book);

}  // namespace nianbao::format

#pragma once

#include <string_view>

namespace nianbao::report {

/// What a cell for a value holds in a form that is to be filled.
enum class CellContent {
    Blank,        ///< nothing, or blanks of any width
    Placeholder,  ///< signs that stand for a value: dashes, /, XX, ××, ____, ……
    Filled        ///< a figure or words; 0 is a figure
};

CellContent cell_content(std::string_view text) noexcept;

/// True where a text has a gap to be filled in: "主要侧重----、----等几个方面", "______", "XX".
bool has_gap(std::string_view text) noexcept;

}  // namespace nianbao::report

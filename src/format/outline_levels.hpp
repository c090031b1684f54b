#pragma once

#include <string_view>
#include <vector>

namespace nianbao::format {

/// A heading as its file marks it: by style, or h1 to h6.
struct Outlined {
    std::string_view text;
    int outline = 0;  ///< from 1; 0 for a line that is none
};

/// The levels of headings, 1 to 4, 0 for other lines. One with a number is of the level its number
/// tells; those without are of the level that others of their outline have, or where none has a
/// number, of that of their outline, counted from the highest that is no title.
std::vector<int> heading_levels(const std::vector<Outlined>& lines);

}  // namespace nianbao::format

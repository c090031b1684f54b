#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/grid.hpp"
#include "xlsx/string_item.hpp"
#include "xml/splice.hpp"

namespace nianbao::xlsx {

/// The place of a cell in a sheet, counted from 0.
struct Position {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Where a cell of the grid stands in the part.
struct CellPlace {
    Position position;
    xml::Span source;      ///< <c> … </c>; no size where the sheet has no such cell
    std::string style;     ///< index of its format; of the row or column where absent
    bool formula = false;  ///< its text is the result of a formula
    bool rich = false;     ///< runs of different looks
    std::optional<std::size_t> insertion;  ///< where an absent cell goes; empty: nowhere
};

/// A sheet as a table: every cell up to the last column with text and the last row with text, and
/// up to three rows of blank cells right below it.
struct GridSheet {
    std::string prefix;  ///< namespace prefix of the part with its colon, mostly empty
    text::Grid grid;
    std::vector<CellPlace> places;  ///< of each cell of the grid, by index
};

/// Reads a sheet. Numbers are read as they are written, those that binary floating point has made
/// longer (160.59639999999999) as the shortest decimal that means the same.
/// Throws Error as xml::Scanner does. Strings that are not there are read as blanks.
GridSheet read_grid(std::string_view part, const SharedStrings& shared);

}  // namespace nianbao::xlsx

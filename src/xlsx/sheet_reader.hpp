#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/string_item.hpp"
#include "xml/story.hpp"

namespace nianbao::xlsx {

/// A cell whose text holds tags.
struct CellStory {
    std::string head;        ///< start tag without its type and without the closing ">"
    std::string prefix;      ///< namespace prefix of the sheet with its colon, mostly empty
    std::string item_open;   ///< <si> or <is>
    bool is_inline = false;  ///< the text stands in the cell, not among the shared strings
    std::uint32_t slot = 0;  ///< the shared string it uses
};

/// A cell of a row, with tags or without. Its first atom is its start tag.
struct SheetCell {
    std::uint32_t column = 0;   ///< 1 is column A
    std::uint32_t first = 0;    ///< its atoms: [first, end)
    std::uint32_t end = 0;      ///<
    std::uint32_t formula = 0;  ///< the atom of its <f> … </f>; 0 where it has none
    bool is_blank = false;      ///< holds neither value nor formula
};

/// A row that is written down; rows without cells mostly are not. Its first atom is its start tag.
struct SheetRow {
    std::uint32_t number = 0;  ///< 1 is the first row of the sheet
    std::uint32_t first = 0;   ///< its atoms: [first, end)
    std::uint32_t end = 0;     ///<
    std::vector<SheetCell> cells;
};

/// A sheet cut into opaque bytes and the cells that hold tags, each a story of its own.
struct Sheet {
    xml::Story story;
    std::map<std::uint32_t, CellStory> cells;  ///< by the atom that opens the cell
    std::vector<SheetRow> rows;                ///< in their order
};

/// Reads a sheet. Cells whose text contains `delimiter` become stories. The results of formulas
/// are left out when `drop_results` is set: they are stale once a cell has changed.
/// Throws Error as xml::Scanner does; "xlsx.string" for a shared string that is not there,
/// "xlsx.order" for rows or cells that are out of order or outside the grid.
/// Part and shared strings must outlive the sheet.
Sheet read_sheet(std::string_view part,
                 const SharedStrings& shared,
                 std::string_view delimiter,
                 bool drop_results);

/// True where some formula of the sheet carries a result.
bool has_results(std::string_view part);

}  // namespace nianbao::xlsx

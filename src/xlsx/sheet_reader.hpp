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

/// A sheet cut into opaque bytes and the cells that hold tags, each a story of its own.
struct Sheet {
    xml::Story story;
    std::map<std::uint32_t, CellStory> cells;  ///< by the atom that opens the cell
};

/// Reads a sheet. Cells whose text contains `delimiter` become stories. The results of formulas
/// are left out when `drop_results` is set: they are stale once a cell has changed.
/// Throws Error as xml::Scanner does, and for a shared string that is not there.
/// Part and shared strings must outlive the sheet.
Sheet read_sheet(std::string_view part,
                 const SharedStrings& shared,
                 std::string_view delimiter,
                 bool drop_results);

/// True where some formula of the sheet carries a result.
bool has_results(std::string_view part);

}  // namespace nianbao::xlsx

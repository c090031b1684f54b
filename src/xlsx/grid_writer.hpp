#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/grid_reader.hpp"
#include "xml/splice.hpp"

namespace nianbao::xlsx {

/// "B5" of row 4, column 1.
std::string name_of(const Position& position);

/// Makes `characters` the text of a cell, as an inline string; the format of the cell stays. Cells
/// of a row are to be written from left to right. False where the sheet has no row for the cell.
bool write_cell(const GridSheet& sheet,
                std::size_t cell,
                std::string_view characters,
                std::vector<xml::Splice>& splices);

}  // namespace nianbao::xlsx

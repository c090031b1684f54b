#pragma once

#include <string>
#include <string_view>

#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// The definition of a pivot cache (ECMA-376 part 1, §18.10.1.67) whose source (worksheetSource,
/// §18.10.1.95) follows its cells, to be refreshed when the file is opened: its records are those
/// of the template. Throws Error as xml::Scanner does.
std::string moved_pivot_cache(std::string_view part, const WorkbookMoves& workbook);

}  // namespace nianbao::xlsx

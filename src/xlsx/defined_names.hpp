#pragma once

#include <string>
#include <string_view>

#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// The workbook part with its defined names (ECMA-376 part 1, §18.2.5) as they read once everything
/// has moved. A name of a sheet follows that sheet and comes once for each of its outputs; names
/// Excel keeps for itself (print areas, filters) go when their cells have vanished, others say
/// #REF!. The sheets element is the business of others.
/// Throws Error as xml::Scanner does.
std::string moved_names(std::string_view part, const WorkbookMoves& workbook);

}  // namespace nianbao::xlsx

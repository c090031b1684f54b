#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/reference.hpp"
#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// Reads a list of references (ST_Sqref, ECMA-376 part 1 §18.18.76); what is none is left out.
std::vector<Area> read_areas(std::string_view list);
std::string text_of(const std::vector<Area>& areas);

/// The smallest area around all of them; there is at least one.
Area around(const std::vector<Area>& areas);

/// Where an area is, seen from outside every group; nothing where it has vanished.
std::optional<Area> moved_area(const Area& area, const SheetMoves& moves);

/// The same, and the next cells behind it where it has vanished: a view must look somewhere.
Area nearest_area(const Area& area, const SheetMoves& moves);

/// Once for each copy of the group that holds it; grown where it reaches beyond a group.
std::vector<Area> copied_area(const Area& area, const SheetMoves& moves);

/// All places where cells of these areas are.
std::vector<Area> spread_areas(const std::vector<Area>& areas, const SheetMoves& moves);

}  // namespace nianbao::xlsx

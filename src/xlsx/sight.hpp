#pragma once

#include <optional>
#include <vector>

#include "xlsx/reference.hpp"
#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// What one place sees of one sheet.
struct Sight {
    const SheetMoves& sheet;
    Moves::Scope row = Moves::outside;
    Moves::Scope column = Moves::outside;
    bool spreads = false;  ///< what lies outside the group becomes absolute
    bool floats = false;   ///< what is relative stays
};

/// Where an area is, as one; nothing where it is gone.
std::optional<Area> moved(Area area, const Sight& sight);

/// True where `area`, which was `source`, holds cells that do not come from `source`: rows of a
/// group that was repeated whole, of which the source names but some.
bool is_scattered(const Area& area, const Area& source, const Sight& sight);

/// Each run of cells that come from `source`, in order. Empty where they are too many to name.
std::vector<Area> scattered(const Area& source, const Sight& sight);

}  // namespace nianbao::xlsx

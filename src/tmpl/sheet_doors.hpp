#pragma once

#include <vector>

#include "tmpl/doors.hpp"
#include "tmpl/sections.hpp"
#include "tmpl/sheet_outline.hpp"

namespace nianbao::tmpl {

/// Adds the doors of a sheet to its outline: rows that repeat, unless a tag repeats them by the
/// same name, and cells that take a value, unless they hold tags or a formula. Bands are not in
/// order after that.
void add_doors(const xlsx::Sheet& sheet,
               const Tags& tags,
               const std::vector<const Door*>& doors,
               SheetOutline& outline);

}  // namespace nianbao::tmpl

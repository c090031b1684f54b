#pragma once

#include "tmpl/compiled.hpp"
#include "tmpl/sheet_outline.hpp"

namespace nianbao::tmpl {

/// True where something outside of a band refers only to rows of the band, so that it would lose
/// its object if the band came out empty: formulas, names, charts, tables. All parts of the
/// workbook are compiled by now.
bool is_referred(const Compiled& workbook, const MovingSheet& sheet, const Band& band);

/// Lets the rows of a band stay as blank rows where the band comes out empty: SUM(C5) then is 0
/// instead of #REF!, as a spreadsheet keeps the last row of a table.
void keep_rows(Program& program,
               const xlsx::Sheet& sheet,
               const SheetOutline& outline,
               const Band& band);

}  // namespace nianbao::tmpl

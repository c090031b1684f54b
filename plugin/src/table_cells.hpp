#pragma once

#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "uno.hpp"

namespace nianbao::plugin {

/// The cell of a table in Writer that covers a row and a column of its grid, both from 1; an empty
/// reference where there is none. Writer names cells by their order in the row, whatever their
/// width.
Reference<css::table::XCell> cell_at(const Reference<css::text::XTextTable>& table,
                                     unsigned row,
                                     unsigned column);

}  // namespace nianbao::plugin

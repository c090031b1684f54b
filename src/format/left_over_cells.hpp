#pragma once

#include <set>

#include "format/read_tables.hpp"

namespace nianbao::format {

/// Notes what the tables of a form hold besides labels, figures and what the form itself prints:
/// further columns of figures, each in one note, and all else row by row. Cells in `placed` have
/// been dealt with; columns that only count the rows are passed over.
void note_left_over_cells(const Form& form,
                          const std::deque<PageTable>& tables,
                          const report::FormBinding& binding,
                          const std::set<CellPlace>& placed,
                          Reading& reading);

/// Notes all words of a table, row by row.
void note_table(const PageTable& table, Reading& reading);

}  // namespace nianbao::format

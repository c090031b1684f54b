#pragma once

#include <set>
#include <utility>
#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "report/form_binding.hpp"

namespace nianbao::format {

/// A cell by table and index.
using CellPlace = std::pair<std::size_t, std::size_t>;

/// The grids of tables, to be bound.
std::vector<text::Grid> grids_of(const std::deque<PageTable>& tables);

/// Reads the bound cells of tables into the statistics of a report. Figures, dashes, words and
/// blanks are read as they stand. Noted are cells that had to be interpreted, labels that were only
/// like those of the form, rows that are no item, and in the tables of the form every further word
/// or figure that is not printed there by the form itself, those in `placed` excepted; and the rows
/// that a table lacks.
void read_tables(const Form& form,
                 const std::deque<PageTable>& tables,
                 const report::FormBinding& binding,
                 const std::set<CellPlace>& placed,
                 Reading& reading);

}  // namespace nianbao::format

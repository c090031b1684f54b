#pragma once

#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"
#include "report/form_binding.hpp"

namespace nianbao::format {

/// Takes the tables out of the rows that belong to the narrative. Such a table has a marked head
/// and stands before line `end`; it is not the statistics of a list (half of its rows or more are
/// rows of the form), and stands in no section that has an official table. `lines` are those of the
/// narrative.
std::vector<Line> take_narrative_tables(std::vector<Line>& rows,
                                        const std::vector<Line>& lines,
                                        const Form& form,
                                        int end);

/// True where a table that is none of the form belongs to the narrative: it is no wider than one
/// can be, and no table of the form is missing in the section it stands in, given by its title.
bool is_narrative_table(const PageTable& table,
                        std::string_view section,
                        const Form& form,
                        const report::FormBinding& binding);

}  // namespace nianbao::format

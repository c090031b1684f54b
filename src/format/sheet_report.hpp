#pragma once

#include <string_view>
#include <vector>

#include "format/form_document.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the report in the sheets of a workbook: the tables of the form wherever they stand, title,
/// organ and year by the cells that tell them (facts_of()), the year also by the name of a sheet.
/// There is no narrative. All other words and figures are noted, results of formulas outside the
/// tables excepted. Throws Error: Data "text.year" where no year is found, "report.tables" where no
/// table of the form is; Usage for an unknown edition.
Reading read_sheets(const FormDocument& document,
                    const std::vector<Form>& forms,
                    std::string_view edition);

}  // namespace nianbao::format

#pragma once

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Notes the rows of the form that its tables lack where they were read: one note for each table,
/// at its first figure. A table of which nothing was read is not asked.
void note_missing_rows(const Form& form, Reading& reading);

}  // namespace nianbao::format

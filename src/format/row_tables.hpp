#pragma once

#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// Makes tables of rows of plain text and adds them to the page. Rows with no line between them
/// are one table; a line that is a caption of the form is a row, too, and taken out of `lines`.
///
/// Where a row has fewer cells than the widest, merged cells have lost their places. A head of the
/// form is put over the columns it stands for, and figures right under them where there are just as
/// many as columns; of any other row nothing is guessed: its figures are noted.
void take_row_tables(const std::vector<Line>& rows,
                     std::vector<Line>& lines,
                     const Form& form,
                     Page& page);

}  // namespace nianbao::format

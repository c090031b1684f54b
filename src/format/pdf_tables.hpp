#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Makes rows parted by tabs of what a PDF shows of the tables of forms, where their labels are
/// broken over several lines; all lines keep their numbers.
///
/// Rows with a label of the form on one line are worded_rows(). A whole matrix is known by its
/// figures: there are just as many lines with just as many figures as the form has rows and
/// columns, what stands before the figures is in each line part of the label of that row, and the
/// lines above hold the labels of the columns. Where one of this fails nothing is made.
/// Each table that was made is noted: all of its figures have to be compared.
std::string with_pdf_tables(std::string_view text,
                            const std::vector<Form>& forms,
                            std::vector<Note>& notes);

}  // namespace nianbao::format

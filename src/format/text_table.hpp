#pragma once

#include <vector>

#include "format/text_lines.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the tab-separated rows of a list into the statistics of a report: label, unit and value,
/// by the head of the table where it has one. Rows are found by their labels (report/labels.hpp);
/// what belongs to no item is noted, and so is every label that was not read for certain.
void read_text_table(const std::vector<Line>& rows, const Table& table, Reading& reading);

}  // namespace nianbao::format

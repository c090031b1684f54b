#pragma once

#include <string_view>
#include <vector>

#include "format/text_lines.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the plain text of a published report: title, narrative, signature and the tab-separated
/// statistics table. Text stays to the letter; places are "line N". The edition is `edition`, else
/// the one that covers the year in the title. What finds no place is noted, nothing is dropped.
/// `marks` tell lists and tables of the narrative, line by line.
/// Throws Error: Data where the text is empty, is not UTF-8, or names no year; Usage for an unknown
/// edition.
Reading parse_report_text(std::string_view text,
                          const std::vector<Form>& forms,
                          std::string_view edition,
                          const std::vector<Mark>& marks = {});

}  // namespace nianbao::format

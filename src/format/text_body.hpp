#pragma once

#include <vector>

#include "format/text_lines.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the lines between title and signature into preamble and sections. Lines numbered 一、 open
/// sections, lines numbered （一） 1. （1） are headings where they are short, or open with one. A
/// paragraph that a page break cut in two is joined again, without a blank, and that is noted.
/// Marked items are lists, marked rows are tables.
void read_text_body(const std::vector<Line>& lines, Reading& reading);

}  // namespace nianbao::format

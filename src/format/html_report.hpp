#pragma once

#include <string_view>
#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// The page that a report published on a web site shows: the report alone, without what stands
/// around it, which is noted in one line before and one behind. Headings are told by h1 to h6, by
/// numbers, and by short paragraphs in bold. Places are "paragraph 3", counted from the title on,
/// and "table 2, row 3, column 4", of all tables of the page. Hidden words are noted.
/// Throws Error (Data) as html::decode() and html::read_body() do.
Page page_of_html(std::string_view bytes, const std::vector<Form>& forms);

/// Reads such a page. Throws the same, "report.empty", and as read_page() does.
Reading parse_report_html(std::string_view bytes,
                          const std::vector<Form>& forms,
                          std::string_view edition);

}  // namespace nianbao::format

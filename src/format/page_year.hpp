#pragma once

#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Sets the report year where the title has told none: by a line or cell that names the year of the
/// statistics (2024年度政府信息公开情况统计表), else by the signature, which is of the year after;
/// both are noted. Throws Error (Data, "text.year") where neither is there, and tells the edition
/// whose tables are found.
void settle_year(const Page& page,
                 const std::vector<Line>& lines,
                 const std::vector<Form>& forms,
                 Reading& reading);

/// The edition whose tables are these: the most of its figures have a place, and more than half of
/// them; null pointer where there is none, or several.
const Form* edition_of(const std::deque<PageTable>& tables, const std::vector<Form>& forms);

/// Throws the error of a report without a year.
[[noreturn]] void refuse_missing_year(const Form* edition);

}  // namespace nianbao::format

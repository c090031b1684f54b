#pragma once

#include <string_view>

namespace nianbao::format {

/// "3", "- 3 -", "—3—", "第3页", "第3页共9页", "3/9".
bool is_page_number(std::string_view line);

/// The same, but for a bare figure, which may be one of the report.
bool is_marked_page_number(std::string_view line);

}  // namespace nianbao::format

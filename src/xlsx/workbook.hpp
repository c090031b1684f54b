#pragma once

#include <string>
#include <string_view>

namespace nianbao::xlsx {

/// The workbook part with fullCalcOnLoad set (ECMA-376 part 1, §18.2.2): once a figure has changed,
/// every formula is to be worked out anew when the file is opened. The same bytes where it is set.
/// Throws Error as xml::Scanner does.
std::string with_full_calculation(std::string_view part);

}  // namespace nianbao::xlsx

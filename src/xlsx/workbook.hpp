#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xlsx {

/// The workbook part with fullCalcOnLoad set (ECMA-376 part 1, §18.2.2): once a figure has changed,
/// every formula is to be worked out anew when the file is opened. The same bytes where it is set.
/// Throws Error as xml::Scanner does.
std::string with_full_calculation(std::string_view part);

/// A sheet of a workbook: its name on the tab, and the id of the relationship to its part.
struct SheetName {
    std::string name;
    std::string relationship;
};

/// The sheets of a workbook part, in the order of the tabs.
std::vector<SheetName> read_sheet_names(std::string_view workbook);

}  // namespace nianbao::xlsx

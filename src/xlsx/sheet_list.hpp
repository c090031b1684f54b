#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xlsx {

/// A sheet as the workbook part lists it (ECMA-376 part 1, §18.2.19).
struct ListedSheet {
    std::string name;          ///< as a user sees it
    std::string relationship;  ///< leads to its part
};

/// The sheets of a workbook in the order of their tabs. Throws Error as xml::Scanner does.
std::vector<ListedSheet> read_sheet_list(std::string_view workbook);

}  // namespace nianbao::xlsx

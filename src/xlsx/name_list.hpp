#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xlsx {

/// A defined name of the whole workbook (ECMA-376 part 1, §18.2.5).
struct ListedName {
    std::string name;
    std::string refers;  ///< what it stands for, without a leading "=": "Sheet1!$B$4"
};

/// The names that belong to no single sheet, less those that Excel keeps for itself (_xlnm.…), as
/// they are listed. Throws Error as xml::Scanner does.
std::vector<ListedName> read_name_list(std::string_view workbook);

/// The sheet and the rest of a reference: "a b" and "$A$1" of "'a b'!$A$1"; no sheet where it names
/// none.
struct SheetReference {
    std::string sheet;
    std::string_view cells;
};
SheetReference split_sheet(std::string_view reference);

}  // namespace nianbao::xlsx

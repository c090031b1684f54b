#pragma once

#include <cstddef>
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

/// A sheet of the output.
struct MadeSheet {
    std::size_t source = 0;  ///< the sheet of the template, counted from 0
    std::string name;
    std::string relationship;  ///< empty for the first sheet of its source, which keeps its own
};

/// The workbook part with other sheets in its list. Copies get numbers (sheetId) of their own; the
/// tab that was in front stays there, or the first one where it has gone.
/// Throws Error as xml::Scanner does.
std::string with_sheets(std::string_view workbook, const std::vector<MadeSheet>& sheets);

}  // namespace nianbao::xlsx

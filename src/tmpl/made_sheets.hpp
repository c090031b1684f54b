#pragma once

#include <deque>
#include <string>
#include <vector>

#include "nianbao/data.hpp"
#include "tmpl/compiled.hpp"
#include "tmpl/renderer.hpp"
#include "xlsx/sheet_list.hpp"

namespace nianbao::tmpl {

/// A sheet of the output, and what it is made for.
struct OutputSheet {
    xlsx::MadeSheet sheet;
    std::optional<opc::PartName> part;  ///< of a copy
    SheetItem item;
};

/// The sheets of the output in the order of their tabs. `kept` holds lists that are no part of the
/// data. Throws Error (Data, "data.sheet_name") with every name that Excel would not take: empty,
/// longer than 31 characters, with one of []:*?/\ or an apostrophe at an end, or there twice in any
/// case of letters; "data.sheets" where no sheet is left.
std::vector<OutputSheet> output_sheets(const Compiled& compiled,
                                       Rendering& rendering,
                                       std::deque<Data>& kept);

/// The content types and the relationships of the workbook with the sheets of the output.
SheetLists listed(const Compiled& compiled, const std::vector<OutputSheet>& sheets);

}  // namespace nianbao::tmpl

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/collection_book.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// A report from a collection workbook, wherever its cells have gone: figures and facts by their
/// defined names, by their labels where a name is lost; the narrative below its head. The edition
/// is `edition`, else the one the workbook was made for.
///
/// A total that is a formula without a result, in a file no spreadsheet program has saved, is
/// blank, and noted where its parts are not. Drafts that were neither changed nor confirmed begin
/// with draft_mark.
///
/// Throws Error: Data with everything that is wrong in 基本情况; Usage for an unknown edition.
Reading read_workbook(const opc::Package& package,
                      const std::vector<Form>& forms,
                      std::string_view edition);

/// The preamble and sections, from the sheet 正文.
void read_narrative(const CollectionBook& book, Reading& reading);

}  // namespace nianbao::format

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tmpl/compiled.hpp"

namespace nianbao::tmpl {

/// Which sheet of a workbook a part is, given the relationships of its sheets in their order;
/// nothing for a part that is none of them.
std::optional<std::size_t> sheet_number(const opc::Package& package,
                                        const opc::PartName& part,
                                        const std::vector<std::string>& relationships);

/// The parts that refer to cells and are reached from the workbook: tables, comments, drawings with
/// their charts, pivot tables with their caches. Sheets and the workbook itself are left out.
std::vector<MovedPart> parts_of_sheets(const opc::Package& package,
                                       const std::vector<std::string>& relationships);

}  // namespace nianbao::tmpl

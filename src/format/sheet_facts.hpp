#pragma once

#include <deque>
#include <set>
#include <string>

#include "format/page.hpp"
#include "format/read_tables.hpp"

namespace nianbao::format {

/// What the sheets of a workbook say of a report besides its figures.
struct SheetFacts {
    std::string title;         ///< 某局2024年政府信息公开工作年度报告
    std::string table_title;   ///< 某局2024年度政府信息公开情况统计表
    std::string organization;  ///< behind or beside 填报单位, else before the year of a title
    int year = 0;  ///< of a title, behind or beside 报告年度, of 2024年度; 0 for none
    std::set<CellPlace> cells;  ///< that have said so
};

/// Looks for these in all cells; what is said first counts.
SheetFacts facts_of(const std::deque<PageTable>& sheets);

}  // namespace nianbao::format

#include "format/side_by_side.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

std::deque<PageTable> parted(const std::vector<text::Cell>& cells) {
    PageTable sheet;
    sheet.grid = text::Grid(cells);
    for (const text::Cell& cell : cells) {
        sheet.places.push_back(cell.text);
        sheet.formulas.push_back(cell.text == "公式");
    }
    return side_by_side({sheet});
}

TEST(SideBySide, PartsASheetAtABlankColumn) {
    const auto tables = parted({{0, 0, 1, 7, "标题"},
                                {1, 0, 1, 1, "甲"},
                                {1, 1, 1, 1, "1"},
                                {1, 3, 1, 1, "乙"},
                                {1, 4, 1, 1, "公式"},
                                {1, 5, 1, 1, "3"}});
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].grid.cells().size(), 3U);
    EXPECT_EQ(tables[1].grid.columns(), 3U);
    EXPECT_EQ(tables[1].grid.at(1, 0)->text, "乙");
    EXPECT_EQ(tables[1].places[0], "乙");
    EXPECT_TRUE(tables[1].formulas[1]);
}

TEST(SideBySide, LeavesOneTableWhole) {
    EXPECT_EQ(parted({{0, 0, 1, 1, "甲"}, {0, 1, 1, 1, "1"}, {0, 2, 1, 1, "2"}}).size(), 1U);
    EXPECT_EQ(parted({{0, 0, 1, 1, "甲"}, {0, 1, 1, 1, "1"}, {0, 3, 1, 1, "注"}}).size(), 1U);
}

}  // namespace
}  // namespace nianbao::format

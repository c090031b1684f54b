#include "report/keyed_grid.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

text::Grid grid_of(const std::vector<std::string>& row) {
    std::vector<text::Cell> cells;
    cells.reserve(row.size());
    for (const std::string& text : row) {
        cells.push_back({0, cells.size(), 1, 1, text});
    }
    return text::Grid(std::move(cells));
}

TEST(KeyedGrid, HasTheKeyOfEachCell) {
    const text::Grid grid = grid_of({"（一）《规章》数（件）：", "", "12"});
    const KeyedGrid keyed(grid);
    EXPECT_EQ(keyed.key(0), "规章数");
    EXPECT_EQ(keyed.key(1), "");
    EXPECT_EQ(keyed.key(2), "12");
}

TEST(KeyedGrid, MakesLabelsReadyWithTheirMarks) {
    const text::Grid grid = grid_of({"1.", "（二）规章", "5万元以上"});
    const auto made = KeyedGrid(grid).comparables({{1, "（二）规章"}, {2, "（三）5万元以上"}});
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0].key, "规章");
    EXPECT_EQ(made[0].mark.ordinal, 2);
    EXPECT_EQ(made[1].key, "5万元以上");
    EXPECT_EQ(made[1].mark.ordinal, 3) << "the mark of the cell before it";
}

}  // namespace
}  // namespace nianbao::report

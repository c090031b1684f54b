#include "text/grid.hpp"

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

TEST(Grid, ShowsAMergedCellAtEveryPlaceItCovers) {
    const Grid grid({{0, 0, 2, 1, "甲"}, {0, 1, 1, 2, "乙"}, {1, 1, 1, 1, "丙"}});
    EXPECT_EQ(grid.rows(), 2U);
    EXPECT_EQ(grid.columns(), 3U);
    EXPECT_EQ(grid.at(1, 0)->text, "甲");
    EXPECT_EQ(grid.at(0, 2)->text, "乙");
    EXPECT_EQ(grid.at(0, 2)->column, 1U);
    EXPECT_EQ(grid.index_at(1, 1), 2U);
}

TEST(Grid, HasNoCellWhereARowIsShort) {
    const Grid grid({{0, 0, 1, 3, "甲"}, {1, 0, 1, 1, "乙"}});
    EXPECT_EQ(grid.at(1, 1), nullptr);
    EXPECT_EQ(grid.index_at(1, 2), Grid::npos);
    EXPECT_EQ(grid.at(2, 0), nullptr);
    EXPECT_EQ(Grid().at(0, 0), nullptr);
}

TEST(Grid, ShowsTheLaterOfTwoOverlappingCells) {
    const Grid grid({{0, 0, 2, 2, "甲"}, {1, 1, 1, 1, "乙"}});
    EXPECT_EQ(grid.at(0, 1)->text, "甲");
    EXPECT_EQ(grid.at(1, 1)->text, "乙");
}

TEST(Grid, IsBounded) {
    const std::size_t far = 1048575;
    const Grid grid({{0, 0, far, far, "甲"}, {far, 0, 1, 1, "乙"}, {0, far, 1, 1, "丙"}});
    EXPECT_EQ(grid.cells().size(), 1U);
    EXPECT_EQ(grid.rows(), Grid::most_rows);
    EXPECT_EQ(grid.columns(), Grid::most_columns);
}

}  // namespace
}  // namespace nianbao::text

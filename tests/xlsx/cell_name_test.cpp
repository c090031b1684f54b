#include "xlsx/cell_name.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(CellName, NumbersRows) {
    EXPECT_EQ(row_number("12"), 12U);
    EXPECT_EQ(row_number("1048576"), 1'048'576U);
    EXPECT_EQ(row_number("1048577"), 0U);
    EXPECT_EQ(row_number("B5"), 0U);
    EXPECT_EQ(row_number(""), 0U);
}

TEST(CellName, NumbersColumns) {
    EXPECT_EQ(column_number("A1"), 1U);
    EXPECT_EQ(column_number("Z"), 26U);
    EXPECT_EQ(column_number("AA7"), 27U);
    EXPECT_EQ(column_number("XFD1"), 16'384U);
    EXPECT_EQ(column_number("XFE1"), 0U);
    EXPECT_EQ(column_number("7"), 0U);
}

}  // namespace
}  // namespace nianbao::xlsx

#include "xlsx/workbook_moves.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(WorkbookMoves, FindsSheetsInAnyCase) {
    const WorkbookMoves workbook({"Data", "年报"});
    EXPECT_EQ(workbook.find("dATA"), std::optional<std::size_t>(0));
    EXPECT_EQ(workbook.find("年报"), std::optional<std::size_t>(1));
    EXPECT_FALSE(workbook.find("Dat"));
}

TEST(WorkbookMoves, KnowsTheOutputsOfASheet) {
    WorkbookMoves workbook({"a", "b", "c"});
    workbook.add(0, "a");
    workbook.add(1, "b1");
    workbook.add(1, "b2");
    EXPECT_EQ(workbook.outputs(1).first, 1U);
    EXPECT_EQ(workbook.outputs(1).last, 3U);
    EXPECT_EQ(workbook.outputs(1, 2).first, 2U);
    EXPECT_EQ(workbook.outputs(1, 2).last, 3U);
    EXPECT_TRUE(workbook.outputs(2).empty());
    EXPECT_FALSE(workbook.is_identity());
}

TEST(WorkbookMoves, AreTheIdentityWhereNothingMoved) {
    WorkbookMoves workbook({"a", "b"});
    workbook.add_all();
    EXPECT_TRUE(workbook.is_identity());
    workbook.sheets()[1].columns.finish(1);
    EXPECT_FALSE(workbook.is_identity());
}

}  // namespace
}  // namespace nianbao::xlsx

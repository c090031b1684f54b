#include "report/printed_labels.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

std::string joined(const std::vector<PrintedLabel>& labels) {
    std::string out;
    for (const std::string& text : texts_of(labels)) {
        out += text + "|";
    }
    return out;
}

TEST(PrintedLabels, AreReadRowByRow) {
    const text::Grid grid(
        {{0, 0, 2, 1, "甲"}, {0, 1, 1, 1, "乙"}, {1, 1, 1, 1, "丙"}, {1, 2, 1, 1, "丁"}});
    EXPECT_EQ(joined(labels_by_row(grid, {0, 2, 0, 2})), "甲|乙|丙|");
    EXPECT_EQ(joined(labels_by_row(grid, {1, 2, 0, 3})), "丙|丁|");
}

TEST(PrintedLabels, AreReadColumnByColumnInAHead) {
    const text::Grid grid(
        {{0, 0, 1, 2, "组"}, {0, 2, 2, 1, "计"}, {1, 0, 1, 1, "甲"}, {1, 1, 1, 1, "乙"}});
    EXPECT_EQ(joined(labels_by_column(grid, {0, 2, 0, 3})), "组|甲|乙|计|");
}

TEST(PrintedLabels, AreReadWithAMarkInACellOfItsOwn) {
    const text::Grid grid(
        {{0, 0, 1, 1, "（一）"}, {0, 1, 1, 1, "甲"}, {1, 0, 1, 1, "2."}, {1, 1, 1, 1, "（二）乙"}});
    EXPECT_EQ(joined(labels_by_row(grid, {0, 2, 0, 2})), "（一）甲|（二）乙|");
}

TEST(PrintedLabels, AreNotTheNumbersOfAnIndexColumn) {
    const text::Grid grid(
        {{0, 0, 1, 1, "1"}, {0, 1, 1, 1, "甲"}, {1, 0, 1, 1, "1.1"}, {1, 1, 1, 1, "乙"}});
    EXPECT_EQ(joined(labels_by_row(grid, {0, 2, 0, 2})), "甲|乙|");
}

TEST(PrintedLabels, AreFiguresWhereNothingElseStandsInTheRow) {
    const text::Grid grid(
        {{0, 0, 1, 1, "甲"}, {1, 0, 1, 1, "0"}, {2, 0, 1, 1, "1"}, {2, 1, 1, 1, "乙"}});
    EXPECT_EQ(joined(labels_by_row(grid, {0, 3, 0, 2})), "甲|0|乙|");
}

TEST(PrintedLabels, AreReadOnceWhereTheyAreRepeated) {
    const text::Grid grid(
        {{0, 0, 1, 1, "组"}, {0, 1, 1, 1, "甲"}, {1, 0, 1, 1, "组"}, {1, 1, 1, 1, "乙"}});
    EXPECT_EQ(joined(labels_by_row(grid, {0, 2, 0, 2})), "组|甲|乙|");
}

}  // namespace
}  // namespace nianbao::report

#include "xlsx/block_formulas.hpp"

#include <gtest/gtest.h>

#include "xlsx/string_item.hpp"

namespace nianbao::xlsx {
namespace {

std::vector<Problem> torn(std::string_view formulas, const Loops& loops) {
    return torn_formulas("<worksheet xmlns=\"" + std::string(spreadsheet) + "\"><c>" +
                             std::string(formulas) + "</c></worksheet>",
                         "年报",
                         loops);
}

TEST(BlockFormulas, AreTornByALoopThroughThem) {
    const std::string formulas =
        "<f t=\"array\" ref=\"B4:B6\">A4:A6*2</f><f t=\"dataTable\" ref=\"D5:E9\" dt2D=\"1\"/>";
    const std::vector<Problem> found = torn(formulas, {{{5, 5}}, {}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].code, "xlsx.array");
    EXPECT_EQ(found[0].place, "年报!B4:B6");
    EXPECT_EQ(found[1].message.en, "a loop cannot repeat part of a data table");
    EXPECT_EQ(torn(formulas, {{}, {{5, 7}}}).size(), 1U);
}

TEST(BlockFormulas, StandOutsideOrInOneCell) {
    EXPECT_TRUE(torn("<f t=\"array\" ref=\"B4:B6\">1</f>", {{{7, 8}}, {{3, 3}}}).empty());
    EXPECT_TRUE(torn("<f t=\"array\" ref=\"B5\">SUM(1)</f>", {{{5, 5}}, {}}).empty());
    EXPECT_TRUE(torn("<f t=\"shared\" ref=\"B5:B9\" si=\"0\">A5</f>", {{{5, 5}}, {}}).empty());
}

}  // namespace
}  // namespace nianbao::xlsx

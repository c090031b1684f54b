#include "format/aligned_rows.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

std::string tabbed(std::string_view text) {
    return format::tabbed(text, {{"第二十条第(一)项"}, {"采购"}});
}

TEST(AlignedRows, PutsATabBetweenColumns) {
    EXPECT_EQ(
        tabbed("统计指标          单位    统计数\n"
               "一、情况          ——\n"
               "  （一）信息数    条         100\n"
               "  （二）其他数    件\n"),
        "统计指标\t单位\t统计数\n一、情况\t——\t\n（一）信息数\t条\t100\n（二）其他数\t件\t\n");
}

TEST(AlignedRows, LeavesOrdinaryLinesAlone) {
    const std::string text =
        "某局年度报告\n\n第一段。\n某街道  2018年3月26日\n负责人：　　审核人：\n\n第二段。";
    EXPECT_EQ(tabbed(text), text);
    EXPECT_EQ(tabbed("甲\t乙\n丙\t丁\n"), "甲\t乙\n丙\t丁\n");
}

TEST(AlignedRows, EndsATableAtASectionAndAtASentence) {
    const std::string rows = "甲   1\n乙   2\n丙   3\n";
    EXPECT_EQ(tabbed(rows + "二、情况\n" + rows),
              "甲\t1\n乙\t2\n丙\t3\n二、情况\n甲\t1\n乙\t2\n丙\t3\n");
    EXPECT_EQ(tabbed(rows + "另有一事。\n"), "甲\t1\n乙\t2\n丙\t3\n另有一事。\n");
}

TEST(AlignedRows, PutsAHeadOverSeveralColumnsOverTheFirstOfThem) {
    EXPECT_EQ(tabbed("          组织\n"
                     "指标   企业   机构   其他\n"
                     "新收      1      2      3\n"
                     "结转      4             6\n"),
              "          组织\n指标\t企业\t机构\t其他\n新收\t1\t2\t3\n结转\t4\t\t6\n");
}

TEST(AlignedRows, JoinsALabelWithAnOpenBracket) {
    EXPECT_EQ(tabbed("予以公开                1   2\n"
                     "部分公开（区分处理的，  3   4\n"
                     "只计这一情形）\n"
                     "不予公开                5   6\n"),
              "予以公开\t1\t2\n部分公开（区分处理的，只计这一情形）\t3\t4\n\n不予公开\t5\t6\n");
}

TEST(AlignedRows, BeginsOtherColumnsBelowACaption) {
    EXPECT_EQ(
        tabbed("内容   制发   废止   有效\n"
               "规章      1      2      3\n"
               "   第二十条第（一）项\n"
               "内容       数量\n"
               "许可        12\n"),
        "内容\t制发\t废止\t有效\n规章\t1\t2\t3\n   第二十条第（一）项\n内容\t数量\n许可\t12\n");
}

TEST(AlignedRows, CountsCharactersInTextTakenOutOfAPdf) {
    EXPECT_EQ(tabbed("     信息内容   本年制发件数   本年废止件数     现行有效件数\n"
                     "规章            0         0         0\n"
                     "行政规范性文件       1         0         9\n\f"),
              "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
              "行政规范性文件\t1\t0\t9\n\f");
}

TEST(AlignedRows, KnowsARowWithoutFigures) {
    EXPECT_EQ(
        tabbed("内容   数量   金额\n许可      1      2\n强制      3      4\n采购\n\n正文。\n"),
        "内容\t数量\t金额\n许可\t1\t2\n强制\t3\t4\n采购\t\t\n\n正文。\n");
}

TEST(AlignedRows, LeavesColumnsThatAreNotClear) {
    const std::string text = "甲   1  2\n乙   3    4\n丙    5  6\n丁   7\n";
    const std::string made = tabbed(text);
    EXPECT_TRUE(made == text || made.find("丁\t7\t") != std::string::npos) << made;
}

}  // namespace
}  // namespace nianbao::format

#include "format/pdf_gaps.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

TEST(PdfGaps, StandBetweenChineseAndDigits) {
    EXPECT_EQ(without_gaps("共公开 9862 条，占 12.5% 以上（ 3 件）"),
              "共公开9862条，占12.5%以上（3件）");
    EXPECT_EQ(without_gaps("〔2021〕 30 号"), "〔2021〕30号");
}

TEST(PdfGaps, AreNoneBetweenWordsOfOneKind) {
    for (const char* text : {"甲 乙", "open data 12 3", "甲  3", " 3", "3 ", ""}) {
        EXPECT_EQ(without_gaps(text), text);
    }
}

TEST(PdfGaps, AreClosedInTheNarrativeAlone) {
    Report report;
    report.title = "某局 2021 年年报";
    report.sections = {{"一、总体 1", {{Block::Kind::RunIn, 2, "（一） 3", "共 4 条", ""}}, ""}};
    report.statistics["1"] = {Value::text("共 3 类"), "", ""};
    EXPECT_TRUE(close_gaps(report));
    EXPECT_EQ(report.title, "某局2021年年报");
    EXPECT_EQ(report.sections[0].title, "一、总体1");
    EXPECT_EQ(report.sections[0].content[0].text, "（一）3");
    EXPECT_EQ(report.sections[0].content[0].rest, "共4条");
    EXPECT_EQ(report.statistics.at("1").value.written(), "共 3 类");
    EXPECT_FALSE(close_gaps(report));
}

}  // namespace
}  // namespace nianbao::format

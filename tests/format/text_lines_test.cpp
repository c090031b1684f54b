#include "format/text_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

using testing::ElementsAre;

TEST(TextLines, LeaveBlankLinesOutAndKeepTheirNumbers) {
    EXPECT_THAT(lines_of("\xEF\xBB\xBF\n  甲 乙\r\n　\n\n丙"),
                ElementsAre(Line{"甲 乙", 2}, Line{"丙", 5}));
    EXPECT_TRUE(lines_of("").empty());
}

TEST(TextLines, KeepTheBlankCellsOfARow) {
    EXPECT_THAT(lines_of("一、情况\t——\t\n(四) 内容\t\t\n"),
                ElementsAre(Line{"一、情况\t——\t", 1}, Line{"(四) 内容\t\t", 2}));
    EXPECT_THAT(lines_of(" \t段落\n\t\t\n"), ElementsAre(Line{"段落", 1}));
    EXPECT_TRUE(is_row({"甲\t1", 1}));
    EXPECT_FALSE(is_row({"甲 1", 1}));
}

TEST(TextLines, KnowTheEndOfASentence) {
    for (const std::string_view text : {"好。", "如下：", "一；", "吗？ ", "（试行）", "”"}) {
        EXPECT_TRUE(ends_sentence(text)) << text;
    }
    for (const std::string_view text : {"", "精心组织，狠", "甲、", "2017", "概述"}) {
        EXPECT_FALSE(ends_sentence(text)) << text;
    }
}

TEST(TextLines, OpenWithAHeadingOnALineOfItsOwn) {
    const auto opening = opening_of("（一）加强组织领导，健全工作机制");
    ASSERT_TRUE(opening.has_value());
    EXPECT_EQ(opening->level, 2);
    EXPECT_EQ(opening->heading, "（一）加强组织领导，健全工作机制");
    EXPECT_EQ(opening->rest, "");
}

TEST(TextLines, OpenWithARunInHeading) {
    const auto opening = opening_of("（一）主动公开政府信息的数量。我街道公开100条，");
    ASSERT_TRUE(opening.has_value());
    EXPECT_EQ(opening->heading, "（一）主动公开政府信息的数量。");
    EXPECT_EQ(opening->rest, "我街道公开100条，");
}

TEST(TextLines, OpenWithNoHeadingWhereASentenceIsLongOrAlone) {
    EXPECT_FALSE(opening_of("1.开展培训三次。").has_value());
    EXPECT_FALSE(opening_of("甲乙丙").has_value());
    EXPECT_FALSE(opening_of("1.公开100条；").has_value());
    EXPECT_FALSE(
        opening_of("（一）为深入推进政府信息公开工作，健全完善各项相关工作规章制度，建立信息"
                   "公开制度。完善了主动公开制度。")
            .has_value());
}

TEST(TextLines, FindAYearHoweverItIsWritten) {
    EXPECT_EQ(year_in("兴庆区丽景街 2017 年政府信息公开"), 2017);
    EXPECT_EQ(year_in("某镇２０１７年报告"), 2017);
    EXPECT_EQ(year_in("二〇一七年报告"), 2017);
    EXPECT_EQ(year_in("第12号，2019年"), 2019);
    EXPECT_FALSE(year_in("120171年").has_value());
    EXPECT_FALSE(year_in("17年报告").has_value());
    EXPECT_FALSE(year_in("2017").has_value());
}

TEST(TextLines, TellWhatStandsBeforeTheYear) {
    EXPECT_EQ(before_year("兴庆区丽景街 2017 年报告"), "兴庆区丽景街");
    EXPECT_EQ(before_year("第三届某镇2017年"), "第三届某镇");
    EXPECT_EQ(before_year("2017年报告"), "");
    EXPECT_EQ(before_year("报告"), "报告");
}

}  // namespace
}  // namespace nianbao::format

#include "format/text_body.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

Reading read(std::string_view text) {
    Reading reading;
    read_text_body(lines_of(text), reading);
    return reading;
}

TEST(TextBody, OpensSectionsAndHeadings) {
    const Reading reading =
        read("引言。\n\n一、概述\n\n第一段。\n\n（一）机制\n\n第二段。\n\n二、问题\n");
    const Report& report = reading.report;
    ASSERT_EQ(report.preamble.size(), 1U);
    EXPECT_EQ(report.preamble[0], (Block{Block::Kind::Paragraph, 0, "引言。", "", "line 1"}));
    ASSERT_EQ(report.sections.size(), 2U);
    EXPECT_EQ(report.sections[0].title, "一、概述");
    EXPECT_EQ(report.sections[0].place, "line 3");
    ASSERT_EQ(report.sections[0].content.size(), 3U);
    EXPECT_EQ(report.sections[0].content[1],
              (Block{Block::Kind::Heading, 2, "（一）机制", "", "line 7"}));
    EXPECT_TRUE(report.sections[1].content.empty());
}

TEST(TextBody, SplitsARunInHeadingOff) {
    const Reading reading = read("（一）数量。公开100条。");
    EXPECT_EQ(reading.report.preamble[0],
              (Block{Block::Kind::RunIn, 2, "（一）数量。", "公开100条。", "line 1"}));
}

TEST(TextBody, JoinsAParagraphThatAPageBreakCut) {
    const Reading reading =
        read("办事处高度重视政务信息公开工作，精心组织，狠\n\n抓落实。\n\n下一段。");
    ASSERT_EQ(reading.report.preamble.size(), 2U);
    EXPECT_EQ(reading.report.preamble[0].text,
              "办事处高度重视政务信息公开工作，精心组织，狠抓落实。");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].place, "line 3");
}

TEST(TextBody, JoinsOverSeveralPages) {
    const Reading reading = read(
        "（二）广泛宣传。一是在公告栏公开办事条件、\n办事程序、办事期限、监督办法等内容，二是\n公示"
        "。");
    ASSERT_EQ(reading.report.preamble.size(), 1U);
    EXPECT_EQ(reading.report.preamble[0].rest,
              "一是在公告栏公开办事条件、办事程序、办事期限、监督办法等内容，二是公示。");
    EXPECT_EQ(reading.notes.size(), 2U);
}

TEST(TextBody, JoinsNothingToAHeadingOrBeforeANumber) {
    const Reading reading = read(
        "（一）加强组织领导，健全工作机制\n\n正文。\n\n主要包括以下几个方面的公开内容\n\n1.机构\n");
    ASSERT_EQ(reading.report.preamble.size(), 4U);
    EXPECT_TRUE(reading.notes.empty());
}

TEST(TextBody, LeavesShortLinesAlone) {
    EXPECT_EQ(read("特此报告\n\n附件\n").report.preamble.size(), 2U);
}

TEST(TextBody, KeepsASectionTitleThatRunsIntoItsText) {
    const Reading reading = read("一、概述。全年公开100条。");
    ASSERT_EQ(reading.report.sections.size(), 1U);
    EXPECT_EQ(reading.report.sections[0].title, "一、概述。");
    EXPECT_EQ(reading.report.sections[0].content[0].text, "全年公开100条。");
}

}  // namespace
}  // namespace nianbao::format

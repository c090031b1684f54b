#include "format/markdown.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/form_json.hpp"
#include "format/small_form_json.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

TEST(Markdown, LosesItsMarksAndKeepsItsLines) {
    EXPECT_EQ(plain_of_markdown("# 标题\n\n## 一、概述\n**重点**是。\n").text,
              "标题\n\n一、概述\n重点是。\n");
    EXPECT_EQ(plain_of_markdown("#标签 不是标题").text, "#标签 不是标题");
    EXPECT_EQ(plain_of_markdown("###").text, "###");
    EXPECT_EQ(plain_of_markdown("").text, "");
}

TEST(Markdown, PartsTheCellsOfATableByTabs) {
    EXPECT_EQ(
        plain_of_markdown("| 指标 | 单位 | 数 |\n|---|:--:|--:|\n| 公开数 | 条 | |\n| -- |").text,
        "指标\t单位\t数\n\n公开数\t条\t\n");
}

TEST(Markdown, MarksTheItemsOfAList) {
    const PlainText plain = plain_of_markdown("办法：\n- 甲\n* **乙**\n1. 丙\n- 3 -\n- - -\n");
    EXPECT_EQ(plain.text, "办法：\n甲\n乙\n1. 丙\n- 3 -\n- - -\n");
    EXPECT_THAT(plain.marks,
                testing::ElementsAre(
                    Mark::None, Mark::Item, Mark::Item, Mark::None, Mark::None, Mark::None));
}

TEST(Markdown, MarksTheRowsOfATableWithARule) {
    EXPECT_THAT(plain_of_markdown("| 甲 | 乙 |\n|---|---|\n| | 1 |\n\n| 丙 | 2 |\n").marks,
                testing::ElementsAre(Mark::Head, Mark::None, Mark::Row, Mark::None, Mark::None));
}

const std::vector<Form>& official() {
    static const std::vector<Form> forms = load_forms(NIANBAO_TEMPLATES);
    return forms;
}

/// The blocks of the first section of a report in Markdown.
std::vector<Block> blocks_of(const std::string& title, const std::string& section) {
    const Reading reading =
        parse_report("# 某街道" + title + "年度报告\n\n" + section, ".md", official());
    return reading.report.sections.empty() ? reading.report.preamble
                                           : reading.report.sections.front().content;
}

TEST(Markdown, GivesListsAndTablesToTheNarrative) {
    const auto blocks = blocks_of("2022年",
                                  "## 一、总体情况\n渠道如下：\n\n| 渠道 | 条数 |\n|---|--:|\n"
                                  "| 网站 | 0.50 |\n| | 3 | 多 |\n\n- 甲\n- 乙\n\n以上。\n");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].text, "渠道如下：");
    EXPECT_EQ(blocks[1].kind, Block::Kind::Table);
    EXPECT_EQ(blocks[1].place, "line 6");
    ASSERT_EQ(blocks[1].rows.size(), 3U);
    EXPECT_EQ(blocks[1].rows[1][1].written(), "0.50");
    EXPECT_TRUE(blocks[1].rows[2][0].is_blank());
    EXPECT_EQ(blocks[1].rows[2][2].written(), "多");
    EXPECT_EQ(blocks[1].rows[0].size(), 3U);
    EXPECT_EQ(blocks[2].kind, Block::Kind::List);
    EXPECT_THAT(blocks[2].items, testing::ElementsAre("甲", "乙"));
    EXPECT_EQ(blocks[3].text, "以上。");
}

TEST(Markdown, KeepsTwoTablesOfTheNarrativeApart) {
    const auto blocks = blocks_of("2022年",
                                  "## 一、总体情况\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n"
                                  "| 丙 |\n|--|\n| 3 |\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].rows.size(), 2U);
    EXPECT_EQ(blocks[1].rows.at(1).at(0).written(), "3");
}

TEST(Markdown, LeavesOfficialTablesToTheStatistics) {
    const std::string text =
        "# 某街道2017年年度报告\n## 一、概述\n| 渠道 | 条数 |\n|--|--|\n| 网站 | 3 |\n\n"
        "| 统计指标 | 单位 | 统计数 |\n|--|--|--|\n| 主动公开政府信息数 | 条 | 5 |\n"
        "| 其中：主动公开规范性文件数 | 条 | 2 |\n";
    const Reading reading = parse_report(text, ".md", official());
    ASSERT_EQ(reading.report.sections.at(0).content.size(), 1U);
    ASSERT_EQ(reading.report.statistics.size(), 2U);
    EXPECT_EQ(reading.report.statistics.begin()->second.value.written(), "5");
}

TEST(Markdown, NotesATableWhereTheFormHasItsOwn) {
    const std::string text =
        "# 某区2022年年度报告\n## 二、主动公开政府信息情况\n| 项 | 数 |\n|--|--|\n| 规章 | 3 |\n";
    const Reading reading = parse_report(text, ".md", official());
    EXPECT_TRUE(reading.report.sections.at(0).content.empty());
    EXPECT_TRUE(std::any_of(reading.notes.begin(), reading.notes.end(), [](const Note& note) {
        return note.place == "line 5" && note.message.zh.find("规章") != std::string::npos;
    }));
}

TEST(Markdown, IsReadAsAReport) {
    const std::vector<Form> forms = {parse_form(small_form_json)};
    const Report report =
        parse_report(
            "# 某街道2022年年度报告\n## 一、概述\n正文。\n\n| 统计指标 | 单位 | 统计数 |\n"
            "|---|---|---|\n| （一）公开数 | 条 | 5 |\n",
            ".md",
            forms)
            .report;
    EXPECT_EQ(report.organization, "某街道");
    EXPECT_EQ(report.sections.front().title, "一、概述");
    ASSERT_NE(report.entry("1.1"), nullptr);
    EXPECT_EQ(report.entry("1.1")->value.written(), "5");
    EXPECT_EQ(report.entry("1.1")->place, "line 7");
}

}  // namespace
}  // namespace nianbao::format

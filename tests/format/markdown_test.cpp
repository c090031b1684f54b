#include "format/markdown.hpp"

#include <gtest/gtest.h>

#include "format/form_json.hpp"
#include "format/small_form_json.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

TEST(Markdown, LosesItsMarksAndKeepsItsLines) {
    EXPECT_EQ(plain_of_markdown("# 标题\n\n## 一、概述\n**重点**是。\n"),
              "标题\n\n一、概述\n重点是。\n");
    EXPECT_EQ(plain_of_markdown("#标签 不是标题"), "#标签 不是标题");
    EXPECT_EQ(plain_of_markdown("###"), "###");
    EXPECT_EQ(plain_of_markdown(""), "");
}

TEST(Markdown, PartsTheCellsOfATableByTabs) {
    EXPECT_EQ(plain_of_markdown("| 指标 | 单位 | 数 |\n|---|:--:|--:|\n| 公开数 | 条 | |\n| -- |"),
              "指标\t单位\t数\n\n公开数\t条\t\n");
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

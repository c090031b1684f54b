#include "format/page_reader.hpp"

#include <gtest/gtest.h>

#include "format/page_parts.hpp"
#include "format/round_trip.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

Page page_of(const std::vector<std::string>& words) {
    Page page;
    for (const std::string& one : words) {
        page.texts.push_back(one);
        Line line{page.texts.back(), static_cast<int>(page.lines.size()) + 1};
        line.mark = Mark::Words;
        line.place = "paragraph " + std::to_string(line.number);
        page.lines.push_back(line);
    }
    return page;
}

Reading read(const std::vector<std::string>& words) {
    return read_page(page_of(words), forms(), "");
}

TEST(PageReader, ReadsTheTitlesOfAFormAsHeadingsWithoutTheirNumbers) {
    const Report report =
        read({"某局2023年政府信息公开工作年度报告", "总体情况", "正文。", "其他需要报告的事项"})
            .report;
    ASSERT_EQ(report.sections.size(), 2U);
    EXPECT_EQ(report.sections[0].title, "总体情况");
    EXPECT_EQ(told(report.sections[0].content), "0/0 正文。|\n");
}

TEST(PageReader, JoinsNoParagraphsThatAreWhole) {
    const Reading reading = read({"某局2023年政府信息公开工作年度报告",
                                  "一、总体情况",
                                  "这一段很长但是没有句号因为它到此为止了",
                                  "下一段。"});
    EXPECT_EQ(reading.report.sections[0].content.size(), 2U);
}

TEST(PageReader, TakesTheYearOfTheStatisticsWhereTheTitleHasNone) {
    const Reading reading = read({"年度报告", "某街道2017年度政府信息公开情况统计表", "一、概述"});
    EXPECT_EQ(reading.report.year, 2017);
    EXPECT_NE(told(reading.notes).find("按“某街道2017年度政府信息公开情况统计表”取"),
              std::string::npos);
}

TEST(PageReader, NotesWhatStandsBehindTheSignature) {
    const Reading reading = read({"某局2023年政府信息公开工作年度报告",
                                  "一、总体情况",
                                  "某局",
                                  "2024年1月20日",
                                  "（联系电话：略）"});
    EXPECT_EQ(reading.report.signature->organization, "某局");
    EXPECT_NE(told(reading.notes).find("paragraph 5: 没有归入报告的内容：（联系电话：略）"),
              std::string::npos);
}

TEST(PageReader, RefusesAPageWithoutAYear) {
    EXPECT_THROW(read({"年度报告", "一、总体情况"}), Error);
}

TEST(PageParts, KnowTheMarkOfAnAnnexAndTheLineThatAnnouncesIt) {
    EXPECT_TRUE(is_annex_mark("附件"));
    EXPECT_TRUE(is_annex_mark("附表 1："));
    EXPECT_FALSE(is_annex_mark("附件说明"));
    EXPECT_TRUE(announces("附件：某局统计表", "某局统计表"));
    EXPECT_TRUE(announces("附件1：某局 统计表", "某局统计表"));
    EXPECT_FALSE(announces("附件：某局清单", "某局统计表"));
    EXPECT_FALSE(announces("附件：", ""));
}

}  // namespace
}  // namespace nianbao::format

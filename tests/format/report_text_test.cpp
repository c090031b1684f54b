#include "format/report_text.hpp"

#include <gtest/gtest.h>

#include "format/nothing_lost.hpp"
#include "nianbao/error.hpp"
#include "report/small_form.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = [] {
        Form form = report::small_form();
        form.id = "2014";
        form.first_year = 2014;
        form.last_year = 2018;
        form.title = "政府信息公开情况统计表";
        form.tables.front().head = {"统计指标", "单位", "统计数"};
        return std::vector<Form>{form};
    }();
    return all;
}

const std::string published = R"(
某区某街道 2017 年政府信息公开工作年度报告

根据《条例》，现予发布。

一、概述

办事处高度重视政务信息公开工作，精心组织，狠

抓落实。联系 (<http://www.example.cn>) 。

（一）数量。公开 100 条。

某区某街道办事处

2018 年 3 月 26 日

某区某街道 2017 年度政府信息公开情况统计表

统计指标	单位	统计数
四、行政复议数量	件	1

(一) 维持数	件	1
八、机构建设情况	—	
本地指标	件	2
)";

Reading read(std::string_view text) {
    return parse_report_text(text, forms(), "");
}

std::string failure(std::string_view text) {
    try {
        read(text);
    } catch (const Error& error) {
        return error.problems().front().code;
    }
    return "";
}

TEST(ReportText, ReadsAPublishedReport) {
    const Report report = read(published).report;
    EXPECT_EQ(report.edition, "2014");
    EXPECT_EQ(report.year, 2017);
    EXPECT_EQ(report.title, "某区某街道 2017 年政府信息公开工作年度报告");
    EXPECT_EQ(report.organization, "某区某街道办事处");
    EXPECT_EQ(report.table_title, "某区某街道 2017 年度政府信息公开情况统计表");
    EXPECT_EQ(report.preamble.size(), 1U);
    ASSERT_EQ(report.sections.size(), 1U);
    EXPECT_EQ(
        report.sections[0].content[0].text,
        "办事处高度重视政务信息公开工作，精心组织，狠抓落实。联系 (<http://www.example.cn>) 。");
    ASSERT_TRUE(report.signature.has_value());
    EXPECT_EQ(report.signature->date, (Date{2018, 3, 26}));
    EXPECT_EQ(report.statistics.size(), 3U);
    EXPECT_EQ(report.entry("4.1")->place, "line 23");
}

TEST(ReportText, LosesNothing) {
    NothingLost(read(published)).expect_all_of(published);
}

TEST(ReportText, LosesNothingOfWhatHasNoPlace) {
    const std::string page = "索引号：640104\n信息来源：某区政府网\n" + published.substr(1) +
                             "注：本表由办公室填报。\n填报人：张三\n";
    const Reading reading = read(page);
    NothingLost(reading).expect_all_of(page);
    EXPECT_EQ(reading.notes.front().place, "line 1");
    EXPECT_EQ(reading.notes.back().message.zh, "没有归入报告的内容：填报人：张三");
    EXPECT_EQ(reading.report.sections.size(), 1U);
}

TEST(ReportText, JoinsATitleOfTwoLines) {
    EXPECT_EQ(read("某街道\n2017年政府信息公开工作年度报告\n一、概述\n").report.title,
              "某街道2017年政府信息公开工作年度报告");
    const Report report = read("某街道2017年\n政府信息公开工作年度报告\n一、概述\n").report;
    EXPECT_EQ(report.title, "某街道2017年政府信息公开工作年度报告");
    EXPECT_EQ(report.organization, "某街道");
}

TEST(ReportText, ReadsASignatureOnOneLine) {
    const Report report =
        read("某街道2017年年度报告\n一、概述\n正文。\n某街道办事处  2018年3月26日\n").report;
    ASSERT_TRUE(report.signature.has_value());
    EXPECT_EQ(report.signature->organization, "某街道办事处");
    EXPECT_EQ(report.sections[0].content.size(), 1U);
}

TEST(ReportText, TakesNoDayOfPublicationForTheSignature) {
    const Reading reading =
        read("某街道2017年年度报告\n某区政府网\n2018年4月1日\n一、概述\n正文。\n");
    EXPECT_FALSE(reading.report.signature.has_value());
    EXPECT_EQ(reading.report.sections.size(), 1U);
    EXPECT_EQ(reading.report.organization, "某街道");
}

TEST(ReportText, TakesTheYearFromTheSignatureWhereTheTitleHasNone) {
    const Reading reading = read("年度报告\n一、概述\n正文。\n某街道办事处\n2018年3月26日\n");
    EXPECT_EQ(reading.report.year, 2017);
    EXPECT_NE(reading.notes.front().message.en.find("no year in the title"), std::string::npos);
}

TEST(ReportText, NotesThePartsThatAreMissing) {
    std::string notes;
    for (const Note& note : read("某街道2017年年度报告\n\n正文。\n").notes) {
        notes += note.message.en + "; ";
    }
    EXPECT_EQ(notes,
              "there is no signature; there are no sections numbered 一、; "
              "there is no statistics table; ");
}

TEST(ReportText, RefusesWhatItCannotRead) {
    EXPECT_EQ(failure(""), "text.empty");
    EXPECT_EQ(failure(" \n　\n"), "text.empty");
    EXPECT_EQ(failure("\xC4\xEA\xB1\xA8"), "text.encoding");
    EXPECT_EQ(failure("没有年份的年度报告\n正文。\n"), "text.year");
    EXPECT_EQ(failure("某街道2012年年度报告\n"), "form.unknown");
}

TEST(ReportText, TakesTheEditionThatIsNamed) {
    EXPECT_EQ(parse_report_text("某街道2012年年度报告\n", forms(), "2014").report.edition, "2014");
}

}  // namespace
}  // namespace nianbao::format

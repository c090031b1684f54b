#include <chrono>
#include <map>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/edition_reports.hpp"
#include "format/random_narrative.hpp"
#include "format/round_trip.hpp"
#include "html/body_reader.hpp"
#include "html/scanner.hpp"
#include "nianbao/profile.hpp"

namespace nianbao::format {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What the elements of a page say of themselves.
struct Elements : html::Listener {
    explicit Elements(const std::string& page) { html::scan(page, *this); }

    void open(std::string_view name, const html::Attributes& attributes) override {
        names.emplace_back(name);
        if (attributes.has("id")) {
            ids.emplace_back(attributes.value("id"));
        }
        for (const char* const key : {"headers", "aria-labelledby"}) {
            std::istringstream words{std::string(attributes.value(key))};
            for (std::string id; words >> id;) {
                named.insert(id);
            }
        }
        if (name == "th") {
            scopes.emplace_back(attributes.value("scope"));
        }
        for (const char* const key : {"src", "href", "onclick", "onload"}) {
            if (attributes.has(key)) {
                links.emplace_back(attributes.value(key));
            }
        }
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<std::string> names;
    std::vector<std::string> ids;
    std::set<std::string> named;
    std::vector<std::string> scopes;
    std::vector<std::string> links;
};

/// Each place of the grid belongs to a cell, and no row is wider than its table.
void expect_full(const html::Table& table, std::size_t columns) {
    EXPECT_EQ(table.grid.columns(), columns);
    for (std::size_t row = 0; row < table.grid.rows(); ++row) {
        for (std::size_t column = 0; column < table.grid.columns(); ++column) {
            EXPECT_NE(table.grid.at(row, column), nullptr) << row << ", " << column;
        }
    }
}

/// The page from here on.
std::string behind(const std::string& page, const std::string& words) {
    const std::size_t at = page.find(words);
    return at == std::string::npos ? "not there: " + words : page.substr(at);
}

TEST(WebPage, ReadsBackToTheSameReport) {
    RandomNarratives reports(41, {true, true});
    constexpr int trips = 30;
    for (const Form& form : forms()) {
        for (int i = 0; i < round_trips(trips) && !::testing::Test::HasFailure(); ++i) {
            const Report given = reports.next(form);
            const std::string page = report_html(form, given);
            const Reading back = parse_report(page, ".html", forms());
            expect_same_report(form, given, back.report);
            if (::testing::Test::HasFailure()) {
                ADD_FAILURE() << told(back.notes) << page;
            }
        }
    }
}

TEST(WebPage, GivesTheSameBytesForTheSameReport) {
    RandomNarratives first(42, {true, true});
    RandomNarratives second(42, {true, true});
    for (const Form& form : forms()) {
        EXPECT_EQ(report_html(form, first.next(form)), report_html(form, second.next(form)));
    }
}

TEST(WebPage, IsAWholeOfItsOwn) {
    Report report = report_of(form_of_2021());
    report.title = "某区城市管理局2021年政府信息公开工作年度报告";
    const std::string page = report_html(form_of_2021(), report);
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    EXPECT_THAT(page, HasSubstr("<meta charset=\"UTF-8\">"));
    EXPECT_THAT(page, HasSubstr("<title>" + report.title + "</title>"));
    EXPECT_THAT(page, HasSubstr("<meta name=\"ArticleTitle\" content=\"" + report.title + "\">"));
    EXPECT_THAT(page,
                HasSubstr("name=\"Description\" content=\"" + report.title + "：一、总体情况；二"));
    EXPECT_THAT(page,
                HasSubstr("<h1><span>某区城市管理局</span><span>2021年政府信息公开工作年度报告"
                          "</span></h1>"));
    const Elements elements(page);
    EXPECT_THAT(elements.names, Not(Contains("script")));
    EXPECT_THAT(elements.names, Not(Contains("link")));
    EXPECT_THAT(elements.links, IsEmpty());
    EXPECT_EQ(page.find("url("), std::string::npos);
    EXPECT_EQ(page.find("@import"), std::string::npos);
}

TEST(WebPage, NamesEveryIdOnceAndNoOther) {
    for (const Form& form : forms()) {
        const Elements elements(report_html(form, report_of(form)));
        const std::set<std::string> ids(elements.ids.begin(), elements.ids.end());
        EXPECT_EQ(ids.size(), elements.ids.size());
        for (const std::string& id : elements.named) {
            EXPECT_EQ(ids.count(id), 1U) << id;
        }
        EXPECT_THAT(elements.scopes, Not(Contains("")));
        EXPECT_THAT(elements.scopes, Not(IsEmpty()));
    }
}

TEST(WebPage, FillsEveryRowOfItsTables) {
    const std::map<std::string, std::vector<std::size_t>> columns = {
        {"2014", {3}}, {"2019", {7, 10, 15}}, {"2021", {4, 10, 15}}};
    for (const Form& form : forms()) {
        const html::Body body = html::read_body(report_html(form, report_of(form)));
        ASSERT_EQ(body.tables.size(), columns.at(form.id).size());
        for (std::size_t i = 0; i < body.tables.size(); ++i) {
            expect_full(body.tables[i], columns.at(form.id)[i]);
        }
    }
}

TEST(WebPage, HeadsTheFiguresOfAMatrixByAllThatStandsAboveAndBeside) {
    Report report = report_of(form_of_2021());
    report.statistics["r3.1.corp"].value = Value(Number(5));
    const std::string page = report_html(form_of_2021(), report);
    EXPECT_THAT(page,
                HasSubstr("headers=\"requests-t-over requests-g-corp requests-c-corp requests-h-r "
                          "requests-h-r3 requests-r-r3.1\">5</td>"));
    EXPECT_THAT(
        page,
        HasSubstr("<th id=\"requests-h-r3\" class=\"side\" scope=\"rowgroup\" "
                  "headers=\"requests-h-r\" rowspan=\"8\">（三）<span>不予公开</span></th>"));
    EXPECT_THAT(page,
                HasSubstr("scope=\"colgroup\" headers=\"requests-t-over\" colspan=\"5\">"
                          "法人或其他组织</th>"));
    EXPECT_THAT(page, HasSubstr("<td class=\"corner\" rowspan=\"3\" colspan=\"3\">（本列数据"));
}

TEST(WebPage, PrintsFiguresAsTheyWereDeclaredAndLeavesBlanksBlank) {
    Report report = report_of(form_of_2021());
    report.statistics["fee.amount"].value = Value(*Number::parse("0.50"));
    report.statistics["rules.issued"].value = Value::not_applicable("——");
    const std::string page = report_html(form_of_2021(), report);
    const std::string fee = behind(page, "行政事业性收费");
    EXPECT_THAT(fee.substr(0, fee.find("</tr>")), HasSubstr(">0.50</td>"));
    const std::string rules = behind(page, ">规章<");
    EXPECT_THAT(rules.substr(0, rules.find("</tr>")), HasSubstr(">——</td>"));
    const std::string normative = behind(page, ">行政规范性文件<");
    EXPECT_THAT(normative.substr(0, normative.find("</tr>")), HasSubstr("\"></td>"));
    EXPECT_EQ(normative.substr(0, normative.find("</tr>")).find('0'), std::string::npos);
}

TEST(WebPage, PrintsTheListWithItsUnitsBehindTheNarrative) {
    Report report = report_of(form_of_2014());
    report.sections.push_back({"一、概述", {{Block::Kind::Paragraph, 0, "正文。", "", ""}}, ""});
    report.signature = Signature{"某区城市管理局", {2015, 3, 26}};
    report.statistics["1.1"] = {Value(Number(12)), "件", ""};
    report.statistics["3.4.1"].value = Value::text("主要侧重规划、征收等方面。");
    const std::string page = report_html(form_of_2014(), report);
    const std::string signature = behind(page, "<div class=\"signature\">");
    EXPECT_LT(page.find("一、概述"), page.find("<p>附件：某区城市管理局2014年度"));
    EXPECT_THAT(signature, HasSubstr("<time datetime=\"2015-03-26\">2015年3月26日</time>"));
    EXPECT_THAT(signature, HasSubstr("某区城市管理局2014年度政府信息公开情况统计表</caption>"));
    EXPECT_THAT(signature,
                HasSubstr("<th class=\"in0\" scope=\"rowgroup\">一、主动公开情况</th><td>——</td>"));
    EXPECT_THAT(signature,
                HasSubstr("scope=\"row\">（一）主动公开政府信息数</th><td>件</td><td>12</td>"));
    EXPECT_THAT(signature, HasSubstr(">主要侧重规划、征收等方面。</td>"));
}

TEST(WebPage, PutsTheTablesOfLaterEditionsIntoTheirSections) {
    const std::string page = report_html(form_of_2021(), report_of(form_of_2021()));
    std::size_t last = 0;
    for (const char* const words : {">二、主动公开政府信息情况</h2>",
                                    "<table class=\"stack\">",
                                    ">三、收到和处理政府信息公开申请情况</h2>",
                                    "<table class=\"grid\">",
                                    ">四、政府信息公开行政复议、行政诉讼情况</h2>",
                                    "<table class=\"flat\">",
                                    ">五、存在的主要问题及改进情况</h2>"}) {
        const std::size_t at = page.find(words);
        ASSERT_NE(at, std::string::npos) << words;
        EXPECT_GT(at, last) << words;
        last = at;
    }
    EXPECT_EQ(page.find("class=\"annex\""), std::string::npos);
}

TEST(WebPage, PrintsTheRowsOfAProfile) {
    const std::vector<Form> local = load_forms(NIANBAO_TEMPLATES,
                                               Profile::parse(R"({"id": "x",
        "name": {"zh": "本地", "en": "local"}, "forms": [{"edition": "2021", "rows": [
          {"table": "documents", "after": "rules", "row": {"key": "explained", "label": "配发解读的文件"}},
          {"table": "requests", "after": "r3.4",
           "row": {"key": "r3.local", "number": "", "label": "本地情形", "parent": "r"}}]}]})",
                                                              "x.json"));
    Report report = report_of(local.back());
    report.statistics["explained.issued"].value = Value(Number(7));
    const std::string page = report_html(local.back(), report);
    EXPECT_THAT(page, HasSubstr("documents-r-explained\">7</td>"));
    const html::Body body = html::read_body(page);
    expect_full(body.tables[1], 10);
    const Elements elements(page);
    EXPECT_EQ(std::set<std::string>(elements.ids.begin(), elements.ids.end()).size(),
              elements.ids.size());
}

TEST(WebPage, TakesTimeLinearInTheReport) {
    const auto time_of = [](std::size_t count) {
        Report report = report_of(form_of_2014());
        Block table;
        table.kind = Block::Kind::Table;
        table.rows.assign(count, {Value::text("甲"), Value(Number(1))});
        report.sections.push_back({"一、概述", {table}, ""});
        report.sections.front().content.resize(
            count, {Block::Kind::RunIn, 2, "（一）数量。", "全年公开若干条。", ""});
        const auto begin = std::chrono::steady_clock::now();
        report_html(form_of_2014(), report);
        return std::chrono::steady_clock::now() - begin;
    };
    constexpr std::size_t few = 4000;
    const auto small =
        std::max<std::chrono::nanoseconds>(time_of(few), std::chrono::milliseconds(10));
    EXPECT_LT(time_of(8 * few), 32 * small);
}

}  // namespace
}  // namespace nianbao::format

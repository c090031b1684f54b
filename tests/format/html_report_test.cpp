#include "format/html_report.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "format/html_page.hpp"
#include "format/random_narrative.hpp"
#include "format/round_trip.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

Reading read(const std::string& page) {
    return parse_report_html(page, forms(), "");
}

Reading read_article(const std::string& article) {
    return read(html_page("<h1>某局2023年政府信息公开工作年度报告</h1>" + article));
}

std::string outline(const Reading& reading) {
    std::string words = told(reading.report.preamble);
    for (const Section& section : reading.report.sections) {
        words += section.title + "\n" + told(section.content);
    }
    return words;
}

constexpr int trips = 20;

TEST(HtmlReport, ReadsBackRandomReportsOfEachEdition) {
    RandomNarratives reports(31, {false, true});
    for (const Form& form : forms()) {
        for (int i = 0; i < round_trips(trips) && !::testing::Test::HasFailure(); ++i) {
            const Report given = reports.next(form);
            const bool nested = i % 2 == 1;
            const Reading read_back =
                read(html_page(html_article(form, given, HtmlTable::Merged), nested));
            expect_same_report(form, given, read_back.report);
        }
    }
}

/// Figures that one line of words can hold.
void make_plain(const Form& form, Report& report) {
    form.each_item([&](const Item& item) {
        Entry& entry = report.statistics[item.key];
        const bool figure = entry.value.state() == Value::State::Number;
        if (item.kind == ItemKind::Heading || item.kind == ItemKind::Text) {
            entry.value = Value();
        } else if (!figure) {
            entry.value = Value(Number(7));
        }
    });
}

/// How many figures of a report came back; all others are blank, none is another.
std::size_t figures_back(const Form& form, const Report& given, const Report& read) {
    std::size_t count = 0;
    form.each_item([&](const Item& item) {
        const Entry* const before = given.entry(item.key);
        const Entry* const after = read.entry(item.key);
        const bool there = after != nullptr && !(after->value == Value());
        if (before != nullptr && there) {
            EXPECT_EQ(before->value.written(), after->value.written()) << item.key;
            ++count;
        }
    });
    return count;
}

TEST(HtmlReport, TakesNoFigureForAnotherWhereMergesAreLost) {
    RandomNarratives reports(32, {false, false});
    for (const Form& form : forms()) {
        for (int i = 0; i < round_trips(trips); ++i) {
            Report given = reports.next(form);
            make_plain(form, given);
            const Reading back = read(html_page(html_article(form, given, HtmlTable::Lost)));
            std::size_t wanted = 0;
            form.each_item([&](const Item& item) {
                wanted += given.entry(item.key)->value == Value() ? 0 : 1;
            });
            EXPECT_EQ(figures_back(form, given, back.report), wanted) << form.id;
        }
    }
}

TEST(HtmlReport, ReadsAListWhoseRowsAreParagraphs) {
    RandomNarratives reports(33, {false, false});
    const Form& form = forms().front();
    for (int i = 0; i < round_trips(trips); ++i) {
        Report given = reports.next(form);
        make_plain(form, given);
        const Reading back = read(html_page(html_article(form, given, HtmlTable::Paragraphs)));
        expect_same_figures(form, given, back.report);
        EXPECT_NE(told(back.notes).find("按空格分列，请逐格核对"), std::string::npos);
    }
}

TEST(HtmlReport, LeavesOutTheSiteAroundTheReportAndTellsOfIt) {
    const Reading reading = read_article("<p>一、总体情况</p><p>正文。</p><p>二、其他</p>");
    EXPECT_EQ(outline(reading), "一、总体情况\n0/0 正文。|\n二、其他\n");
    const std::string notes = told(reading.notes);
    EXPECT_NE(notes.find("网页中报告之前的2段未归入报告：首页 政务公开 | 当前位置"), notes.npos)
        << notes;
    EXPECT_NE(notes.find("网页中报告之后的1段未归入报告：打印关闭"), notes.npos) << notes;
    EXPECT_EQ(notes.find("广告"), notes.npos) << notes;
}

TEST(HtmlReport, LeavesOutPageNumbersAndTellsOfThem) {
    const Reading reading =
        read_article("<p>一、总体情况</p><p>正文。</p><p>— 5 —</p><p>二、其他</p><p>12</p>");
    EXPECT_EQ(outline(reading), "一、总体情况\n0/0 正文。|\n二、其他\n0/0 12|\n");
    EXPECT_NE(told(reading.notes).find("页码未归入报告：— 5 —"), std::string::npos);
}

TEST(HtmlReport, TakesTheTitleThatStandsNearestAboveTheSections) {
    const Reading reading = read(
        "<h1>某区政府2019年年报</h1><table><tr><td>名称<td>某局2022年政府信息公开工作年度报告</"
        "table>"
        "<div><p align=center>某局</p><p align=center>2022年政府信息公开工作年度报告</p>"
        "<p>引言。</p><p>一、总体情况</p><p>二、其他</p></div>");
    EXPECT_EQ(reading.report.title, "某局2022年政府信息公开工作年度报告");
    EXPECT_EQ(reading.report.year, 2022);
    EXPECT_EQ(outline(reading), "0/0 引言。|\n一、总体情况\n二、其他\n");
}

TEST(HtmlReport, KnowsHeadingsByElementByNumberAndByBoldType) {
    const Reading reading = read_article(
        "<h2>一、总体情况</h2><h3>机制</h3><p>第一段。</p><p>（一）<b>保障</b></p><p><strong>培训"
        "</strong></p><p>第二段。</p><h2>二、其他</h2>");
    EXPECT_EQ(outline(reading),
              "一、总体情况\n1/2 机制|\n0/0 第一段。|\n1/2 （一）保障|\n1/3 培训|\n0/0 "
              "第二段。|\n二、其他\n");
}

TEST(HtmlReport, KnowsHeadingsThatBeginTheirParagraphByBoldType) {
    const Reading reading = read_article(
        "<p>一、总体情况</p><p><strong>渠道：</strong>网站和公报。</p><p><b>（一）保障</"
        "b>经费落实。</p>"
        "<p><b>某局</b>负责培训。</p><p>二、其他</p>");
    EXPECT_EQ(outline(reading),
              "一、总体情况\n2/0 渠道：|网站和公报。\n2/2 （一）保障|经费落实。\n"
              "0/0 某局负责培训。|\n二、其他\n");
}

TEST(HtmlReport, ReadsAReportWhoseOnlySectionIsAnElement) {
    const Reading reading = read(
        "<article><h1>某局2023年政府信息公开工作年度报告</h1><section><h2>一、概述</h2>"
        "<p>正文。</p></section><p>某局</p><p>2024年1月20日</p></article>");
    ASSERT_TRUE(reading.report.signature);
    EXPECT_EQ(reading.report.signature->organization, "某局");
    EXPECT_EQ(outline(reading), "一、概述\n0/0 正文。|\n");
}

TEST(HtmlReport, TakesTheCaptionThatTheFormPrintsForNoParagraph) {
    const std::string rows = "<tr><td>甲<td>乙<tr><td>丙<td>丁</table>";
    const Reading reading =
        read_article("<p>一、总体情况</p><table><caption>主动公开政府信息情况</caption>" + rows +
                     "<table><caption>表1 渠道</caption>" + rows + "<p>二、其他</p>");
    EXPECT_EQ(outline(reading).find("主动公开政府信息情况"), std::string::npos);
    EXPECT_NE(outline(reading).find("表1 渠道|\n4/0"), std::string::npos) << outline(reading);
}

TEST(HtmlReport, ReadsAReportThatIsOneParagraphOfLines) {
    const Reading reading = read(
        "<body>某局2023年政府信息公开工作年度报告<br>　　一、总体情况<br>　　第一段。<br>　　"
        "第二段，地址：某路<br>5号。<br>　　二、其他<br>无。</body>");
    EXPECT_EQ(outline(reading),
              "一、总体情况\n0/0 第一段。|\n0/0 第二段，地址：某路\n5号。|\n二、其他\n0/0 无。|\n");
}

TEST(HtmlReport, ReadsListsAndSmallTables) {
    const Reading reading = read_article(
        "<p>一、总体情况</p><ul><li>网站<li>公报</ul><table><thead><tr><th>渠道<th>条数"
        "<tr><td>网站<td>12</table><p>二、其他</p>");
    EXPECT_EQ(outline(reading),
              "一、总体情况\n3/0 |\n  * 网站\n  * 公报\n4/0 |\n  # 渠道 | 条数 |\n  | 网站 | 12 "
              "|\n二、其他\n");
}

TEST(HtmlReport, TellsOfHiddenWordsInTheReport) {
    const Reading reading =
        read_article("<p>一、总体情况</p><p hidden>待核：12</p><p>正文。</p><p>二、其他</p>");
    EXPECT_NE(told(reading.notes).find("隐藏文字未归入报告：待核：12"), std::string::npos);
    EXPECT_EQ(outline(reading), "一、总体情况\n0/0 正文。|\n二、其他\n");
}

TEST(HtmlReport, TellsOfAnEncodingThatIsNotTheDeclaredOne) {
    const Reading reading =
        read("<meta charset=gb2312><p>某局2023年政府信息公开工作年度报告</p><p>一、总体情况</p>");
    EXPECT_NE(told(reading.notes).find("网页声明编码为gb2312，实际按UTF-8读取"), std::string::npos);
}

TEST(HtmlReport, RefusesAPageWithoutWords) {
    EXPECT_THROW(read("<body><script>x</script></body>"), Error);
}

TEST(HtmlReport, TakesTimeLinearInThePage) {
    const auto time_of = [](const std::string& piece, int count) {
        std::string page = "<h1>某局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>";
        for (int i = 0; i < count; ++i) {
            page += piece;
        }
        const auto begin = std::chrono::steady_clock::now();
        read(page);
        return std::chrono::steady_clock::now() - begin;
    };
    for (const char* const piece : {"<p>一",
                                    "<td>1",
                                    "<b></b></i>",
                                    "规章 1<br>",
                                    "<p>规章 1</p>",
                                    "<p>某局2022年报告</p>"}) {
        constexpr int few = 500;
        const auto small =
            std::max<std::chrono::nanoseconds>(time_of(piece, few), std::chrono::milliseconds(20));
        EXPECT_LT(time_of(piece, 8 * few), 32 * small) << piece;
    }
}

}  // namespace
}  // namespace nianbao::format

#include "batch/summary.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "batch/summary_words.hpp"
#include "nianbao/summary.hpp"

namespace nianbao::batch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Form form_of(const std::string& id, const std::string& unit) {
    Form form;
    form.id = id;
    Table& table = form.tables.emplace_back();
    for (const std::string& key : {std::string("new"), std::string("fee"), "only" + id}) {
        Item& item = table.items.emplace_back();
        item.key = key;
        item.label = key;
        item.unit = key == "fee" ? unit : "件";
        form.figures.push_back({key, {key + "数", key}});
    }
    form.index_items();
    return form;
}

const std::vector<Form> forms = {form_of("2019", "元"), form_of("2021", "万元")};

Entry entry_of(const std::string& input, std::map<std::string, std::string> figures) {
    Entry entry;
    entry.input = input;
    entry.organization = "某区" + input;
    entry.year = 2024;
    entry.edition = "2021";
    entry.figures = std::move(figures);
    return entry;
}

Summary summary_of(const std::vector<Entry>& entries) {
    return batch::summary_of(entries, forms, "out");
}

std::vector<std::string> heads_of(const Summary& summary) {
    std::vector<std::string> heads;
    for (const FigureColumn& column : summary.figures) {
        heads.push_back(column.label.zh + unit_text(column, Language::Chinese));
    }
    return heads;
}

TEST(Summary, TakesFromAReportWhatItShows) {
    Report report;
    report.organization = "某区某局";
    report.year = 2024;
    report.statistics["new"].value = Value::from_cell("12");
    report.statistics["fee"].value = Value::from_cell("/");
    report.statistics["only2021"].value = Value();
    report.statistics["other"].value = Value::from_cell("3");
    Entry entry;
    add_report(entry, forms[1], report);
    EXPECT_EQ(entry.organization, "某区某局");
    EXPECT_EQ(entry.year, 2024);
    EXPECT_EQ(entry.edition, "2021");
    EXPECT_EQ(entry.figures, (std::map<std::string, std::string>{{"fee", "/"}, {"new", "12"}}));
}

TEST(Summary, OfOutcomesIsThatOfTheJournal) {
    Report report;
    report.organization = "某区某局";
    report.year = 2024;
    report.statistics["new"].value = Value::from_cell("12");
    Finding error;
    error.severity = Severity::Error;
    UnitOutcome made = outcome_of("a.json", forms[1], report, {error, error});
    made.outputs = {"out/a.docx"};
    UnitOutcome failed;
    failed.input = "b.json";
    failed.problems = {"坏文件"};

    Entry first = entry_of("a.json", {{"new", "12"}});
    first.organization = "某区某局";
    first.status = 1;
    first.findings = {{"error", 2}};
    first.outputs = {{"out/a.docx", ""}};
    Entry second;
    second.input = "b.json";
    second.status = 3;
    second.problems = failed.problems;
    const Summary summary = summary_of({first, second});
    const auto chinese = Language::Chinese;
    EXPECT_TRUE(summary_xlsx({failed, made}, forms, "out", chinese) ==
                summary_workbook(summary, chinese));
    EXPECT_EQ(summary_html({failed, made}, forms, "out", chinese), summary_page(summary, chinese));
}

TEST(Summary, CountsTheLastEntryOfAnInputInTheOrderOfPaths) {
    const Summary summary = summary_of({entry_of("b.json", {{"new", "1"}}),
                                        entry_of("a.json", {{"new", "2"}}),
                                        entry_of("b.json", {{"new", "5"}})});
    ASSERT_EQ(summary.units.size(), 2U);
    EXPECT_EQ(summary.units[0].input, "a.json");
    EXPECT_EQ(summary.units[1].figures[0], "5");
    EXPECT_EQ(summary.figures[0].total, Number(7));
}

TEST(Summary, AddsUpFiguresAndNeverABlankOrASign) {
    const Summary summary = summary_of({entry_of("a", {{"new", "1"}, {"fee", "0.50"}}),
                                        entry_of("b", {{"new", "/"}, {"fee", "0.25"}}),
                                        entry_of("c", {})});
    EXPECT_EQ(summary.figures[0].units, 1U);
    EXPECT_EQ(summary.figures[0].total, Number(1));
    EXPECT_EQ(summary.figures[1].units, 2U);
    EXPECT_EQ(summary.figures[1].total->text(), "0.75");
    EXPECT_EQ(summary.figures[2].units, 0U);
    EXPECT_FALSE(summary.figures[2].total);
    EXPECT_THAT(summary.units[2].figures, ElementsAre("", "", ""));
}

TEST(Summary, HasNoTotalPastWhatAFigureMayBe) {
    const Summary summary =
        summary_of({entry_of("a", {{"new", "999999999999"}}), entry_of("b", {{"new", "1"}})});
    EXPECT_EQ(summary.figures[0].units, 2U);
    EXPECT_FALSE(summary.figures[0].total);
}

TEST(Summary, HasTheColumnsOfTheEditionsThatOccur) {
    EXPECT_THAT(heads_of(summary_of({entry_of("a", {})})),
                ElementsAre("new数（件）", "fee数（万元）", "only2021数（件）"));
    Entry older = entry_of("b", {{"new", "3"}, {"fee", "9"}});
    older.edition = "2019";
    const Summary both = summary_of({entry_of("a", {{"new", "2"}, {"fee", "4"}}), older});
    EXPECT_THAT(
        heads_of(both),
        ElementsAre(
            "new数（件）", "fee数（万元）", "only2021数（件）", "fee数（元）", "only2019数（件）"));
    EXPECT_THAT(both.units[1].figures, ElementsAre("3", "", "", "9", ""));
    EXPECT_EQ(both.figures[0].total, Number(5));
    EXPECT_EQ(both.figures[1].total, Number(4));
}

TEST(Summary, SaysHowEachCameOut) {
    std::vector<Entry> entries;
    for (const int status : {0, 1, 2, 3, 3}) {
        Entry& entry = entries.emplace_back(entry_of(std::to_string(entries.size()), {}));
        entry.status = status;
    }
    entries[4].ended = "time-out";
    std::vector<std::string> counts;
    for (const Count& count : counts_of(summary_of(entries))) {
        counts.push_back(count.name.zh + " " + std::to_string(count.number));
    }
    EXPECT_THAT(counts, ElementsAre("单位 5", "完成 1", "有错误 1", "失败 2", "超时 1"));
}

TEST(Summary, CountsNoFindingsOfWhatWasNotChecked) {
    Entry failed = entry_of("a", {});
    failed.status = 3;
    Entry checked = entry_of("b", {});
    checked.findings = {{"warning", 2}};
    const Summary summary = summary_of({failed, checked});
    EXPECT_FALSE(findings_of(summary.units[0], "error"));
    EXPECT_EQ(findings_of(summary.units[1], "error"), 0);
    EXPECT_EQ(count_of_findings(summary, "warning").units, 1U);
    EXPECT_EQ(count_of_findings(summary, "warning").total, 2);
}

TEST(Summary, LinksFromWhereItStands) {
    Entry entry = entry_of("a", {});
    entry.outputs = {{"out/子/a.docx", ""}, {"other/a.xlsx", ""}};
    EXPECT_THAT(summary_of({entry}).units[0].files, ElementsAre("子/a.docx", "../other/a.xlsx"));
    EXPECT_THAT(batch::summary_of({entry}, forms, "").units[0].files,
                ElementsAre("out/子/a.docx", "other/a.xlsx"));
    EXPECT_EQ(link_text("out/a.b.docx"), "DOCX");
    EXPECT_EQ(link_text("out/readme"), "readme");
}

TEST(SummaryPage, EscapesWhatComesFromOutside) {
    Entry entry = entry_of("<i>&\"\x01\xFF", {{"new", "<1>"}});
    entry.outputs = {{"out/a \"b\" 50%#1?.docx", ""}};
    entry.problems = {"<script>"};
    const std::string page = summary_page(summary_of({entry}), Language::Chinese);
    EXPECT_THAT(page, HasSubstr("&lt;i&gt;&amp;&quot;\xEF\xBF\xBD\xEF\xBF\xBD"));
    EXPECT_THAT(page, HasSubstr("href=\"a%20%22b%22%2050%25%231%3F.docx\""));
    EXPECT_THAT(page, HasSubstr("&lt;1&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST(SummaryPage, SpeaksBothLanguages) {
    const Summary summary = summary_of({entry_of("a", {{"new", "1"}})});
    const std::string chinese = summary_page(summary, Language::Chinese);
    EXPECT_THAT(chinese, HasSubstr("<html lang=\"zh-CN\">"));
    EXPECT_THAT(chinese, HasSubstr("<td class=\"n\">1<small>1个单位</small></td>"));
    const std::string english = summary_page(summary, Language::English);
    EXPECT_THAT(english, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(english, HasSubstr("<td class=\"n\">1<small>1 unit</small></td>"));
}

TEST(SummaryWorkbook, IsTheSameForTheSameEntries) {
    std::vector<Entry> entries = {entry_of("a", {{"new", "1"}}), entry_of("b", {{"new", "2"}})};
    entries[0].milliseconds = 5;
    const std::string bytes = summary_workbook(summary_of(entries), Language::Chinese);
    std::reverse(entries.begin(), entries.end());
    entries[1].milliseconds = 7;
    EXPECT_EQ(bytes, summary_workbook(summary_of(entries), Language::Chinese));
    EXPECT_NE(bytes, summary_workbook(summary_of(entries), Language::English));
}

TEST(SummaryWorkbook, HoldsWhateverAnEntrySays) {
    Entry entry = entry_of("\xFF\x01", {{"new", "123456789012.123456"}, {"fee", "/"}});
    entry.outputs = {{"out/" + std::string(3000, 'x') + ".docx", ""}};
    entry.problems = {std::string(40000, 'x')};
    EXPECT_FALSE(summary_workbook(summary_of({entry}), Language::Chinese).empty());
}

}  // namespace
}  // namespace nianbao::batch

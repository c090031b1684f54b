#include "format/report_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/form_json.hpp"
#include "format/small_form_json.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

const std::string whole = R"json({
  "$schema": "report.schema.json", "year": 2022, "organization": "某街道办事处", "level": "township",
  "title": "某街道2022年报告", "table_title": "某街道统计表",
  "preamble": ["根据《条例》。"],
  "sections": [{"title": "一、总体情况", "content": [
     "第一段。", {"heading": "（一）加强领导", "level": 2},
     {"lead": "（二）数量。", "level": 2, "text": "公开100条。"}]}],
  "signature": {"organization": "某街道办事处", "date": "2023-01-26"},
  "statistics": {"1.1": 100, "7": 0.50, "t": "主要侧重民政", "1": "——", "new.natural": null, "new.total": "/"}
})json";

const std::vector<Form>& forms() {
    static const std::vector<Form> all = {parse_form(small_form_json)};
    return all;
}

Report read(const std::string& json) {
    return parse_report_json(json, forms(), "").report;
}

std::string changed(const std::string& passage, const std::string& other) {
    std::string json = whole;
    const std::size_t at = json.find(passage);
    EXPECT_NE(at, std::string::npos) << passage;
    return at == std::string::npos ? json : json.replace(at, passage.size(), other);
}

std::vector<std::string> problems(const std::string& json) {
    std::vector<std::string> found;
    try {
        read(json);
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

TEST(ReportJson, ReadsHeadAndSignature) {
    const Report report = read(whole);
    EXPECT_EQ(report.edition, "2021");
    EXPECT_EQ(report.year, 2022);
    EXPECT_EQ(report.organization, "某街道办事处");
    EXPECT_EQ(report.level, "township");
    EXPECT_EQ(report.title, "某街道2022年报告");
    EXPECT_EQ(report.table_title, "某街道统计表");
    ASSERT_TRUE(report.signature.has_value());
    EXPECT_EQ(report.signature->date, (Date{2023, 1, 26}));
}

TEST(ReportJson, ReadsTheThreeKindsOfBlocks) {
    const Report report = read(whole);
    ASSERT_EQ(report.preamble.size(), 1U);
    EXPECT_EQ(report.preamble[0].text, "根据《条例》。");
    ASSERT_EQ(report.sections.size(), 1U);
    const auto& blocks = report.sections[0].content;
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0],
              (Block{Block::Kind::Paragraph, 0, "第一段。", "", "/sections/0/content/0"}));
    EXPECT_EQ(blocks[1],
              (Block{Block::Kind::Heading, 2, "（一）加强领导", "", "/sections/0/content/1"}));
    EXPECT_EQ(
        blocks[2],
        (Block{Block::Kind::RunIn, 2, "（二）数量。", "公开100条。", "/sections/0/content/2"}));
}

/// The block that takes the place of the first paragraph.
Block block_of(const std::string& json) {
    return read(changed(R"("第一段。")", json)).sections.at(0).content.at(0);
}

std::vector<std::string> problems_of_block(const std::string& json) {
    return problems(changed(R"("第一段。")", json));
}

TEST(ReportJson, ReadsLists) {
    const Block list = block_of(R"({"list": ["甲", "乙"]})");
    EXPECT_EQ(list.kind, Block::Kind::List);
    EXPECT_THAT(list.items, ElementsAre("甲", "乙"));
    EXPECT_FALSE(list.ordered);
    EXPECT_EQ(list.place, "/sections/0/content/0");
    EXPECT_TRUE(block_of(R"({"list": ["甲"], "ordered": true})").ordered);
}

TEST(ReportJson, ReadsTablesWithTheirFiguresAsWritten) {
    const Block table = block_of(
        R"({"table": [["渠道", "条数"], ["网站", 0.50], ["微信", null], ["报刊", "——"]]})");
    EXPECT_EQ(table.kind, Block::Kind::Table);
    EXPECT_TRUE(table.head);
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0][1], Value::text("条数"));
    EXPECT_EQ(table.rows[1][1].written(), "0.50");
    EXPECT_TRUE(table.rows[2][1].is_blank());
    EXPECT_EQ(table.rows[3][1], Value::not_applicable("——"));
    EXPECT_FALSE(block_of(R"({"table": [["甲"]], "head": false})").head);
}

TEST(ReportJson, ReadsPicturesByTheirNames) {
    const Block block = block_of(
        R"({"picture": "p.svg", "fallback": "q.png", "width": 80.5, "alt": "渠道分布", "caption": "图1"})");
    EXPECT_EQ(block.kind, Block::Kind::Picture);
    EXPECT_EQ(block.picture,
              (Picture{"p.svg", "q.png", "渠道分布", "图1", Number::parse("80.5"), std::nullopt}));
}

TEST(ReportJson, ReadsTheSpellingsOfTheTemplateLanguage) {
    EXPECT_EQ(block_of(R"({"p": "甲"})"), block_of(R"("甲")"));
    EXPECT_EQ(block_of(R"({"h3": "1.机制"})"), block_of(R"({"heading": "1.机制", "level": 3})"));
    const Block run_in = block_of(R"({"run_in": {"heading": "（一）数量。", "text": "100条。"}})");
    EXPECT_EQ(run_in.kind, Block::Kind::RunIn);
    EXPECT_EQ(run_in.text + run_in.rest, "（一）数量。100条。");
}

TEST(ReportJson, NamesWhatIsWrongWithATable) {
    const std::string at = "/sections/0/content/0";
    EXPECT_THAT(problems_of_block(R"({"table": [["甲", "乙"], ["丙"], ["丁", true]]})"),
                ElementsAre("report.row " + at + "/table/1", "report.cell " + at + "/table/2/1"));
    EXPECT_THAT(problems_of_block(R"({"table": []})"),
                ElementsAre("report.empty " + at + "/table"));
    EXPECT_THAT(problems_of_block(R"({"table": [[]]})"),
                ElementsAre("report.empty " + at + "/table/0"));
    EXPECT_THAT(problems_of_block(R"({"table": "甲"})"), ElementsAre("json.type " + at + "/table"));
    EXPECT_THAT(problems_of_block(R"({"table": [["甲"], "乙"]})"),
                ElementsAre("json.type " + at + "/table/1"));
    EXPECT_THAT(problems_of_block(R"({"table": [[1234567890123]]})"),
                ElementsAre("report.number " + at + "/table/0/0"));
    std::string wide = R"({"table": [["x")";
    for (int i = 0; i < 63; ++i) {
        wide += R"(,"x")";
    }
    EXPECT_THAT(problems_of_block(wide + "]]}"), ElementsAre("report.columns " + at + "/table/0"));
}

TEST(ReportJson, NamesWhatIsWrongWithOtherBlocks) {
    const std::string at = "/sections/0/content/0";
    EXPECT_THAT(problems_of_block(R"({"list": []})"), ElementsAre("report.empty " + at + "/list"));
    EXPECT_THAT(problems_of_block(R"({"list": ["甲", 2]})"),
                ElementsAre("json.type " + at + "/list/1"));
    EXPECT_THAT(problems_of_block(R"({"list": ["甲"], "ordered": "是"})"),
                ElementsAre("json.type " + at + "/ordered"));
    EXPECT_THAT(problems_of_block(R"({"list": ["甲"], "table": [["乙"]]})"),
                ElementsAre("json.unknown " + at + "/table"));
    EXPECT_THAT(problems_of_block(R"({"picture": ""})"),
                ElementsAre("json.blank " + at + "/picture"));
    EXPECT_THAT(problems_of_block(R"({"picture": "a.png", "width": "8cm", "height": 0})"),
                ElementsAre("report.length " + at + "/width", "report.length " + at + "/height"));
    EXPECT_THAT(problems_of_block(R"({"h5": "甲"})"), ElementsAre("report.block " + at));
}

TEST(ReportJson, SuggestsTheBlockThatWasMeant) {
    try {
        block_of(R"({"tabel": [["甲"]]})");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().at(0).remedy.en, R"(did you mean "table"?)");
    }
}

TEST(ReportJson, ReadsTheStatesOfAValue) {
    const Report report = read(whole);
    EXPECT_EQ(report.entry("1.1")->value.written(), "100");
    EXPECT_EQ(report.entry("1.1")->place, "/statistics/1.1");
    EXPECT_EQ(report.entry("7")->value.written(), "0.50");
    EXPECT_EQ(report.entry("t")->value, Value::text("主要侧重民政"));
    EXPECT_EQ(report.entry("1")->value, Value::not_applicable("——"));
    EXPECT_TRUE(report.entry("new.natural")->value.is_blank());
    EXPECT_EQ(report.entry("new.total")->value, Value::not_applicable("/"));
    EXPECT_EQ(report.entry("new.corp"), nullptr);
}

TEST(ReportJson, RefusesUnknownItemsWithASuggestion) {
    try {
        read(changed(R"("new.natural")", R"("new.naturl")"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     R"(/statistics/new.naturl: the edition 2021 has no item "new.naturl"; )"
                     R"(did you mean "new.natural"?)");
    }
}

TEST(ReportJson, RefusesWordsAndFiguresOutOfTheirPlace) {
    EXPECT_THAT(problems(changed(R"("1.1": 100)", R"("1.1": "100")")),
                ElementsAre("report.value /statistics/1.1"));
    EXPECT_THAT(problems(changed(R"("1.1": 100)", R"("1.1": "约100")")),
                ElementsAre("report.value /statistics/1.1"));
    EXPECT_THAT(problems(changed(R"("1.1": 100)", R"("1.1": true)")),
                ElementsAre("report.value /statistics/1.1"));
    EXPECT_THAT(problems(changed("0.50", "0.1234567")), ElementsAre("report.number /statistics/7"));
    EXPECT_THAT(problems(changed("0.50", "1e3")), ElementsAre("report.number /statistics/7"));
}

TEST(ReportJson, TellsAllMistakesAtOnce) {
    std::string json = changed(R"("organization": "某街道办事处", "level")", R"("level")");
    json.replace(json.find("township"), 8, "townshap");
    json.replace(json.find("2023-01-26"), 10, "2023-02-30");
    json.replace(json.find(R"("第一段。")"), std::string(R"("第一段。")").size(), "7");
    json.replace(json.find("table_title"), 11, "tabletitle_");
    EXPECT_THAT(problems(json),
                UnorderedElementsAre("json.missing ",
                                     "report.level /level",
                                     "report.date /signature/date",
                                     "report.block /sections/0/content/0",
                                     "json.unknown /tabletitle_"));
}

TEST(ReportJson, RefusesControlCharactersAndBlankLines) {
    EXPECT_THAT(problems(changed("第一段。", R"(第一\u0007段。)")),
                ElementsAre("json.control /sections/0/content/0"));
    EXPECT_THAT(problems(changed("第一段。", R"(第一\n段。)")), ElementsAre());
    EXPECT_THAT(problems(changed("一、总体情况", "　")),
                ElementsAre("json.blank /sections/0/title"));
    EXPECT_THAT(problems(changed("一、总体情况", R"(一、\n总体)")),
                ElementsAre("json.control /sections/0/title"));
}

TEST(ReportJson, RefusesAYearThatIsNone) {
    EXPECT_THAT(problems(changed("2022,", R"("2022",)")), ElementsAre("json.type /year"));
    EXPECT_THAT(problems(changed("2022,", "22,")), ElementsAre("json.type /year"));
    EXPECT_THAT(problems(changed("2022,", "2022.5,")), ElementsAre("json.type /year"));
}

TEST(ReportJson, TakesTheEditionNamedBeforeTheYear) {
    const Reading reading = parse_report_json(changed("2022,", "2017,"), forms(), "2021");
    EXPECT_EQ(reading.report.edition, "2021");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].message.en, "the edition 2021 is not that of the year 2017");
}

TEST(ReportJson, RefusesAYearOrEditionWithoutForm) {
    EXPECT_THAT(problems(changed("2022,", "2017,")), ElementsAre("form.unknown "));
    EXPECT_THAT(problems(changed(R"("year")", R"("edition": "1999", "year")")),
                ElementsAre("form.unknown "));
}

TEST(ReportJson, RefusesWhatIsNoObject) {
    EXPECT_FALSE(problems("[]").empty());
    EXPECT_FALSE(problems(R"("x")").empty());
    EXPECT_FALSE(problems(changed(R"("sections": [)", R"("sections": 1, "x": [)")).empty());
}

TEST(FormOf, FollowsEditionThenYear) {
    Report report;
    report.year = 2025;
    EXPECT_EQ(form_of(forms(), report).id, "2021");
    report.edition = "2021";
    report.year = 2017;
    EXPECT_EQ(form_of(forms(), report).id, "2021");
    report.edition = "";
    EXPECT_THROW(form_of(forms(), report), Error);
}

}  // namespace
}  // namespace nianbao::format

#include "format/form_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/small_form_json.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

using testing::ElementsAre;

/// The small form with one passage replaced by another.
std::string changed(const std::string& passage, const std::string& other) {
    std::string json = small_form_json;
    const std::size_t at = json.find(passage);
    EXPECT_NE(at, std::string::npos) << passage;
    return at == std::string::npos ? json : json.replace(at, passage.size(), other);
}

/// Code and place of each problem.
std::vector<std::string> problems(const std::string& json) {
    std::vector<std::string> found;
    try {
        parse_form(json);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::Form);
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

TEST(FormJson, ReadsTheHead) {
    const Form form = parse_form(small_form_json);
    EXPECT_EQ(form.id, "2021");
    EXPECT_EQ(form.name.en, "Small form");
    EXPECT_EQ(form.first_year, 2021);
    EXPECT_FALSE(form.last_year.has_value());
    EXPECT_TRUE(form.fixed_sections);
    ASSERT_EQ(form.sections.size(), 2U);
    EXPECT_THAT(form.sections[0].aliases, ElementsAre("一、概述"));
    EXPECT_EQ(parse_form(changed("[2021, null]", "[2014, 2018]")).last_year, 2018);
}

TEST(FormJson, ReadsTheRowsOfAList) {
    const Form form = parse_form(small_form_json);
    const Table& table = form.tables[0];
    EXPECT_EQ(table.kind, Table::Kind::List);
    EXPECT_THAT(table.head, ElementsAre("统计指标", "单位", "统计数"));
    ASSERT_EQ(table.items.size(), 4U);
    EXPECT_EQ(table.items[0].kind, ItemKind::Heading);
    EXPECT_EQ(table.items[1].parent, "1");
    EXPECT_EQ(table.items[1].indent, 1);
    EXPECT_THAT(table.items[1].aliases, ElementsAre("公开条数"));
    EXPECT_EQ(table.items[2].kind, ItemKind::Amount);
    EXPECT_THAT(table.items[2].units, ElementsAre("元"));
    EXPECT_EQ(table.items[3].kind, ItemKind::Text);
}

TEST(FormJson, MakesAnItemForEachCrossingOfAMatrix) {
    const Form form = parse_form(small_form_json);
    const Table& table = form.tables[1];
    EXPECT_EQ(table.items.size(), 12U);
    const Item* item = form.item("r3.1.corp");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->label, "国家秘密（商业企业）");
    EXPECT_EQ(item->number, "1.");
    EXPECT_EQ(item->parent, "r3");
    EXPECT_EQ(item->indent, 2);
    EXPECT_EQ(item->unit, "件");
    EXPECT_EQ(table.columns[1].group, "法人");
}

TEST(FormJson, ReadsWhatARowAndAColumnCount) {
    const std::string explained = R"("label": "公开数", "explain": {"zh": "口径", "en": "count"})";
    EXPECT_EQ(parse_form(changed(R"("label": "公开数")", explained)).tables[0].items[1].explain.zh,
              "口径");
    const std::string column = R"("label": "自然人", "explain": {"zh": "个人", "en": "person"})";
    EXPECT_EQ(parse_form(changed(R"("label": "自然人")", column)).tables[1].columns[0].explain.en,
              "person");
    EXPECT_EQ(
        problems(changed(R"("label": "自然人")", R"("label": "自然人", "explain": "个人")")).size(),
        1U);
}

TEST(FormJson, ReadsWhatIsPrintedOverAMatrix) {
    const std::string more = R"("title": "申请", "tab": "申", "corner": "内容", "over": "申请人")";
    const Table table = parse_form(changed(R"("title": "申请")", more)).tables[1];
    EXPECT_EQ(table.tab, "申");
    EXPECT_EQ(table.corner, "内容");
    EXPECT_EQ(table.over, "申请人");
}

TEST(FormJson, PutsHeadingsWhereTheyArePrinted) {
    const Form form = parse_form(small_form_json);
    std::string keys;
    for (const Axis& row : form.tables[1].rows) {
        keys += row.key + (row.heading ? "! " : " ");
    }
    EXPECT_EQ(keys, "new r! r3! r3.1 r3.2 r7 ");
}

TEST(FormJson, SpreadsARuleOverColumnsAndRows) {
    const Form form = parse_form(small_form_json);
    ASSERT_EQ(form.rules.size(), 3U + 4U + 3U);
    EXPECT_THAT(form.rules[1].left, ElementsAre("new.corp"));
    EXPECT_THAT(form.rules[1].right, ElementsAre("r7.corp"));
    EXPECT_EQ(form.rules[1].message.zh, "应相等（商业企业）。");
    EXPECT_EQ(form.rules[1].message.en, "Must be equal (商业企业).");
    EXPECT_EQ(form.rules[1].id, "M1");
    EXPECT_THAT(form.rules[4].right, ElementsAre("r3.1.natural", "r3.1.corp"));
}

TEST(FormJson, ReadsBoundYearsAndLevels) {
    const Rule rule = parse_form(small_form_json).rules[7];
    EXPECT_EQ(rule.bound, Number(1));
    EXPECT_EQ(rule.first_year, 2024);
    EXPECT_FALSE(rule.last_year.has_value());
    EXPECT_THAT(rule.levels, ElementsAre("county"));
}

TEST(FormJson, TakesAllForValuesAndHeadingsForHeadings) {
    const Form form = parse_form(small_form_json);
    EXPECT_THAT(form.rules[8].left, ElementsAre("1"));
    EXPECT_EQ(form.rules[9].left.size(), 15U);
    EXPECT_EQ(form.rules[9].left.front(), "1.1");
}

/// The small form with these key figures.
std::string with_figures(const std::string& figures) {
    return changed(R"("rules": [)", R"("figures": )" + figures + R"(, "rules": [)");
}

TEST(FormJson, ReadsKeyFiguresWithLabelsOfTheirOwnOrThoseOfTheItems) {
    EXPECT_TRUE(parse_form(small_form_json).figures.empty());
    const Form form = parse_form(with_figures(
        R"([{"key": "new.total", "label": {"zh": "新收申请", "en": "New requests"}}, {"key": "7"}])"));
    ASSERT_EQ(form.figures.size(), 2U);
    EXPECT_EQ(form.figures[0].key, "new.total");
    EXPECT_EQ(form.figures[0].label.en, "New requests");
    EXPECT_EQ(form.figures[1].label, (Words{"费用", "费用"}));
}

TEST(FormJson, RefusesKeyFiguresThatAreNone) {
    EXPECT_THAT(problems(with_figures(R"([{"key": "new.totals"}])")),
                ElementsAre("form.item /figures/0"));
    EXPECT_THAT(problems(with_figures(R"([{"key": "1"}, {"key": "t"}])")),
                ElementsAre("form.figure /figures/0", "form.figure /figures/1"));
    EXPECT_THAT(problems(with_figures(R"([{"key": "7"}, {"key": "7"}])")),
                ElementsAre("form.doubled /figures/1"));
    EXPECT_THAT(problems(with_figures(R"([{"key": "7", "title": "费"}])")),
                ElementsAre("json.unknown /figures/0/title"));
}

TEST(FormJson, RefusesUnknownMembers) {
    EXPECT_THAT(problems(changed(R"("notice")", R"("notise")")),
                ElementsAre("json.unknown /notise"));
    EXPECT_THAT(problems(changed(R"("group")", R"("groop")")),
                ElementsAre("json.unknown /tables/1/columns/1/groop"));
}

TEST(FormJson, RefusesUnknownItemsInRules) {
    EXPECT_THAT(problems(changed(R"("left": ["1.1"])", R"("left": ["1.2"])")),
                ElementsAre("form.item /rules/2"));
    EXPECT_THAT(problems(changed(R"(["r7.*"])", R"(["r8.*"])")),
                ElementsAre("form.item /rules/0", "form.item /rules/0", "form.item /rules/0"));
}

TEST(FormJson, SuggestsTheNearestKey) {
    try {
        parse_form(changed(R"("kind": "equal")", R"("kind": "equals")"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     R"(/rules/0: there is no rule kind "equals"; did you mean "equal"?)");
    }
}

TEST(FormJson, RefusesKeysThatOccurTwice) {
    EXPECT_THAT(problems(changed(R"("key": "7")", R"("key": "1.1")")),
                ElementsAre("form.doubled /tables"));
    EXPECT_THAT(problems(changed(R"("id": "M3")", R"("id": "M1")")),
                ElementsAre("form.doubled /rules/1"));
    EXPECT_THAT(problems(changed(R"("key": "requests", "title")", R"("key": "overview", "title")")),
                ElementsAre("form.doubled /sections/1", "form.section /tables/1"));
}

TEST(FormJson, RefusesKeysThatShareATag) {
    EXPECT_THAT(problems(changed(R"("key": "7")", R"("key": "1_1")")),
                ElementsAre("form.doubled /tables"));
}

TEST(FormJson, RefusesMalformedKeys) {
    for (const std::string key : {"A", "1.", ".1", "1..1", "年", "a-b", "a b"}) {
        EXPECT_THAT(problems(changed(R"("key": "7")", R"("key": ")" + key + R"(")")),
                    ElementsAre("form.key /tables/0/rows/2/key"))
            << key;
    }
    EXPECT_EQ(problems(changed(R"({"key": "natural")", R"({"key": "a.b")")).front(),
              "form.key /tables/1");
}

TEST(FormJson, RefusesRulesWithASideTooManyOrTooFew) {
    EXPECT_THAT(problems(changed(R"(, "bound": 1)", "")), ElementsAre("form.bound /rules/2"));
    EXPECT_THAT(problems(changed(R"("left": "headings")", R"("left": "headings", "right": ["1"])")),
                ElementsAre("form.sides /rules/3"));
    EXPECT_THAT(problems(changed(R"(, "right": ["r7.*"])", "")),
                ElementsAre("form.sides /rules/0"));
}

TEST(FormJson, RefusesParentsAndHeadingsThatHangInTheAir) {
    EXPECT_THAT(problems(changed(R"("parent": "1")", R"("parent": "9")")),
                ElementsAre("form.parent /tables/0/rows/1"));
    EXPECT_THAT(
        problems(changed(R"({"key": "r",)", R"({"key": "x", "label": "甲"}, {"key": "r",)")),
        ElementsAre("form.heading /tables/1"));
}

TEST(FormJson, TellsAllMistakesAtOnce) {
    std::string json = changed(R"("title": "统计表",)", "");
    json.replace(json.find(R"("kind": "amount")"), 16, R"("kind": "amont")");
    json.replace(json.find("requests.columns"), 16, "requests.column");
    EXPECT_THAT(
        problems(json),
        ElementsAre("json.missing ", "form.kind /tables/0/rows/2/kind", "form.each /rules/0/each"));
}

TEST(FormJson, RefusesWhatIsNoObject) {
    EXPECT_FALSE(problems("[]").empty());
    EXPECT_FALSE(problems("1").empty());
}

}  // namespace
}  // namespace nianbao::format

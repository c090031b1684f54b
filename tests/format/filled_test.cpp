#include <gtest/gtest.h>

#include "format/form_json.hpp"
#include "format/small_form_json.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::format {
namespace {

Report small_report() {
    Report report;
    report.year = 2022;
    report.organization = "某街道办事处";
    report.preamble = {{Block::Kind::Paragraph, 0, "引言。", "", ""}};
    report.sections = {{"一、 概述",
                        {{Block::Kind::Heading, 2, "（一）机制", "", ""},
                         {Block::Kind::RunIn, 2, "（二）数量。", "100条。", ""}},
                        "line 3"}};
    report.statistics["1.1"] = {Value(*Number::parse("0.50")), "件", ""};
    report.statistics["7"] = {Value(), "", ""};
    report.statistics["t"] = {Value::text("民政"), "", ""};
    report.statistics["new.total"] = {Value::not_applicable("/"), "", ""};
    return report;
}

Form free_form() {
    Form form = parse_form(small_form_json);
    form.fixed_sections = false;
    return form;
}

Data filled(const Report& report) {
    return report_data(parse_form(small_form_json), report);
}

std::string text_at(const Data& data, std::string_view key) {
    const Data* member = data.find(key);
    return member == nullptr || member->text() == nullptr ? "no text" : *member->text();
}

TEST(Filled, ComposesTitlesThatWereNotDeclared) {
    const Data data = filled(small_report());
    EXPECT_EQ(text_at(data, "title"), "某街道办事处2022年政府信息公开工作年度报告");
    EXPECT_EQ(*data.find("title_lines"),
              Data(Data::List{"某街道办事处", "2022年政府信息公开工作年度报告"}));
    EXPECT_EQ(text_at(data, "table_title"), "某街道办事处2022年度统计表");
    EXPECT_EQ(*data.find("year"), Data::number("2022"));
}

TEST(Filled, SplitsADeclaredTitleBeforeTheYear) {
    Report report = small_report();
    report.title = "某区某街 2022 年政府信息公开工作年度报告";
    report.table_title = "甲表";
    EXPECT_EQ(*filled(report).find("title_lines"),
              Data(Data::List{"某区某街", "2022 年政府信息公开工作年度报告"}));
    EXPECT_EQ(text_at(filled(report), "title"), report.title);
    EXPECT_EQ(text_at(filled(report), "table_title"), "甲表");
    report.title = "2022年年报";
    EXPECT_EQ(*filled(report).find("title_lines"), Data(Data::List{"2022年年报"}));
    report.title = "年报";
    EXPECT_EQ(*filled(report).find("title_lines"), Data(Data::List{"年报"}));
}

TEST(Filled, GivesEveryItemAsItWasDeclared) {
    const Data data = filled(small_report());
    EXPECT_EQ(*data.find("item_1_1"), Data::number("0.50"));
    EXPECT_TRUE(data.find("item_7")->is_null());
    EXPECT_TRUE(data.find("item_r3_1_natural")->is_null());
    EXPECT_EQ(text_at(data, "item_t"), "民政");
    EXPECT_EQ(text_at(data, "item_new_total"), "/");
}

TEST(Filled, PrefersTheDeclaredUnit) {
    const Data data = filled(small_report());
    EXPECT_EQ(text_at(data, "unit_1_1"), "件");
    EXPECT_EQ(text_at(data, "unit_7"), "万元");
    EXPECT_EQ(text_at(data, "unit_1"), "——");
}

TEST(Filled, GivesBlocksOneTrueMemberEach) {
    const Data data = filled(small_report());
    const Data::List& preamble = *data.find("preamble")->list();
    EXPECT_EQ(text_at(preamble[0], "p"), "引言。");
    EXPECT_EQ(*preamble[0].find("h1"), Data(false));
    EXPECT_EQ(*preamble[0].find("line"), Data(true));
    const Data::List& blocks = *data.find("section_overview")->find("blocks")->list();
    EXPECT_EQ(text_at(blocks[0], "h2"), "（一）机制");
    EXPECT_EQ(*blocks[0].find("p"), Data(false));
    EXPECT_EQ(text_at(*blocks[1].find("run_in"), "heading"), "（二）数量。");
    EXPECT_EQ(text_at(*blocks[1].find("run_in"), "text"), "100条。");
}

TEST(Filled, GivesListsTablesAndPicturesAsATagOfBlocksTakesThem) {
    Block list;
    list.kind = Block::Kind::List;
    list.items = {"甲", "乙"};
    list.ordered = true;
    Block table;
    table.kind = Block::Kind::Table;
    table.rows = {{Value::text("渠道"), Value::text("条数")},
                  {Value(), Value(*Number::parse("0.50"))}};
    table.head = false;
    Block picture;
    picture.kind = Block::Kind::Picture;
    picture.picture = {"p.png", "", "图", "图1 渠道", Number::parse("80.5"), std::nullopt};
    Report report = small_report();
    report.preamble = {list, table, picture};
    const Data data = filled(report);
    const Data::List& blocks = *data.find("preamble")->list();
    EXPECT_EQ(*blocks[0].find("list"), Data(Data::List{"甲", "乙"}));
    EXPECT_EQ(*blocks[0].find("ordered"), Data(true));
    EXPECT_EQ(*blocks[0].find("p"), Data(false));
    EXPECT_EQ(*blocks[0].find("line"), Data(false));
    EXPECT_EQ(
        *blocks[1].find("table"),
        Data(Data::List{Data::List{"渠道", "条数"}, Data::List{Data(), Data::number("0.50")}}));
    EXPECT_EQ(*blocks[1].find("head"), Data(false));
    EXPECT_EQ(text_at(blocks[2], "picture"), "p.png");
    EXPECT_EQ(*blocks[2].find("width"), Data::number("80.5"));
    EXPECT_EQ(text_at(blocks[2], "caption"), "图1 渠道");
    EXPECT_EQ(text_at(blocks[2], "alt"), "图");
    EXPECT_EQ(blocks[2].find("height"), nullptr);
}

TEST(Filled, GivesFixedSectionsTheirOfficialTitles) {
    const Data data = filled(small_report());
    EXPECT_EQ(text_at(*data.find("section_overview"), "title"), "一、总体情况");
    EXPECT_TRUE(data.find("section_requests")->find("blocks")->list()->empty());
    EXPECT_EQ(text_at(data.find("sections")->list()->front(), "title"), "一、 概述");
}

TEST(Filled, RefusesSectionsTheFormDoesNotHave) {
    Report report = small_report();
    report.sections.push_back({"七、2023年工作思路", {}, "line 9"});
    report.sections.push_back({"总体情况", {}, "line 12"});
    try {
        filled(report);
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_EQ(error.problems()[0].code, "report.section");
        EXPECT_EQ(error.problems()[0].place, "line 9");
        EXPECT_EQ(error.problems()[0].remedy.zh, "应为：一、总体情况、二、申请情况");
        EXPECT_EQ(error.problems()[1].code, "report.section_twice");
    }
}

TEST(Filled, LeavesFreeSectionsAsTheyAre) {
    Report report = small_report();
    report.sections.push_back({"七、2023年工作思路", {}, ""});
    const Data data = report_data(free_form(), report);
    EXPECT_EQ(data.find("sections")->list()->size(), 2U);
    EXPECT_EQ(data.find("section_overview"), nullptr);
}

TEST(Filled, MakesOnlyTheNarrativeThatATemplateAsksFor) {
    const Form form = parse_form(small_form_json);
    const auto members = [&](const std::string& tags) {
        const Template document =
            Template::compile(tmpl::docx_of("<w:p><w:r><w:t>" + tags + "</w:t></w:r></w:p>"));
        std::string found;
        const Data data = report_data(form, small_report(), document);
        for (const char* key : {"preamble", "sections", "section_overview", "section_requests"}) {
            found += data.find(key) != nullptr ? std::string(key) + ' ' : "";
        }
        EXPECT_NE(data.find("title"), nullptr);
        EXPECT_NE(data.find("item_1_1"), nullptr);
        return found;
    };
    EXPECT_EQ(members("{{title}}"), "");
    EXPECT_EQ(members("{{#sections}}{{title}}{{/sections}}"), "sections ");
    EXPECT_EQ(members("{{^preamble}}{{section_overview.title}}{{/preamble}}"),
              "preamble section_overview ");
}

TEST(Filled, SignsOnlyWhereThereIsASignature) {
    Report report = small_report();
    EXPECT_EQ(*filled(report).find("signature"), Data(false));
    report.signature = Signature{"某街道", {2023, 1, 6}};
    const Data data = filled(report);
    EXPECT_EQ(text_at(*data.find("signature"), "date"), "2023年1月6日");
    EXPECT_EQ(text_at(*data.find("signature"), "organization"), "某街道");
}

}  // namespace
}  // namespace nianbao::format

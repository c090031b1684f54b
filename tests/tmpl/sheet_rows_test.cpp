#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "tmpl/grids.hpp"

namespace nianbao::tmpl {
namespace {

const Data abc = Data::object({{"all", people({"甲", "乙", "丙"})}, {"none", Data::List{}}});

TEST(SheetRows, RepeatARowBetweenTagsInDifferentCells) {
    EXPECT_EQ(filled({{"head"}, {"{{#all}}{{name}}", "{{n}}{{/all}}"}, {"foot"}}, abc),
              "A1 head\nA2 甲\nB2 1\nA3 乙\nB3 2\nA4 丙\nB4 3\nA5 foot\n");
}

TEST(SheetRows, DropRowsThatHoldOnlySectionTags) {
    EXPECT_EQ(filled({{"{{#all}}"}, {"{{name}}", "x"}, {"{{/all}}"}, {"foot"}}, abc),
              "A1 甲\nB1 x\nA2 乙\nB2 x\nA3 丙\nB3 x\nA4 foot\n");
    EXPECT_EQ(filled({{"{{! 说明 }}"}, {"a"}}, abc), "A1 a\n");
}

TEST(SheetRows, RepeatSeveralRowsWithTheGapsBetweenThem) {
    EXPECT_EQ(filled({{"{{#all}}{{name}}"}, {}, {"{{n}}", "{{/all}}"}, {}, {"foot"}}, abc),
              "A1 甲\nA3 1\nA4 乙\nA6 2\nA7 丙\nA9 3\nA11 foot\n");
}

TEST(SheetRows, ActInsideACellWhereASectionOpensAndClosesInIt) {
    EXPECT_EQ(filled({{"{{#all}}{{name}}、{{/all}}", "{{#all}}"}, {"{{name}}", "{{/all}}"}}, abc),
              "A1 甲、乙、丙、\nA2 甲\nA3 甲、乙、丙、\nA4 乙\nA5 甲、乙、丙、\nA6 丙\n");
}

TEST(SheetRows, Nest) {
    const Data data =
        Data::object({{"groups",
                       Data::List{Data::object({{"title", "一"}, {"all", people({"甲", "乙"})}}),
                                  Data::object({{"title", "二"}, {"all", Data::List{}}}),
                                  Data::object({{"title", "三"}, {"all", people({"丙"})}})}}});
    EXPECT_EQ(filled({{"{{#groups}}"},
                      {"{{title}}"},
                      {"{{#all}}{{n}}", "{{name}}{{/all}}"},
                      {"end"},
                      {"{{/groups}}"},
                      {"foot"}},
                     data),
              "A1 一\nA2 1\nB2 甲\nA3 2\nB3 乙\nA4 end\nA5 二\nA6 end\nA7 三\nA8 1\nB8 丙\nA9 end\n"
              "A10 foot\n");
}

TEST(SheetRows, GoWhereTheListIsEmpty) {
    EXPECT_EQ(filled({{"head"}, {"{{#none}}x", "{{/none}}"}, {"foot"}}, abc), "A1 head\nA2 foot\n");
    EXPECT_EQ(filled({{"{{^none}}"}, {"无"}, {"{{/none}}"}, {"foot"}}, abc), "A1 无\nA2 foot\n");
}

TEST(SheetRows, StayBlankWhereTheListIsEmptyAndSomethingCountsThem) {
    EXPECT_EQ(filled({{"head"}, {"{{#none}}x", "{{/none}}"}, {"=SUM(A2:A2)", "=A2"}}, abc),
              "A1 head\nA3 =SUM(A2:A2)\nB3 =A2\n");
    EXPECT_EQ(filled({{"{{#none}}"}, {"x", "=A2"}, {"{{/none}}"}, {"=COUNTA(A2)", "=A1"}}, abc),
              "A2 =COUNTA(A1)\nB2 =#REF!\n");
    EXPECT_EQ(filled({{"a"}, {"{{#none}}x", "{{/none}}"}, {"=SUM(A1:A2)"}}, abc),
              "A1 a\nA2 =SUM(A1:A1)\n");
}

TEST(SheetRows, KeepTheirStyleWhereTheyStayBlank) {
    const std::string rows =
        "<row r=\"1\" ht=\"30\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>{{#none}}x</t></is></c>"
        "<c r=\"B1\" s=\"2\"><v>7</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>{{/none}}</t></is></c>"
        "</row><row r=\"2\"><c r=\"A2\"><f>SUM(B1)</f></c></row>";
    const std::string out = Template::compile(xlsx_of(rows, "<si><t/></si>")).render(abc);
    EXPECT_NE(part_of(out, "xl/worksheets/sheet1.xml")
                  .find("<row r=\"1\" ht=\"30\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/>"
                        "<c r=\"C1\"/></row><row r=\"2\"><c r=\"A2\"><f>SUM(B1)</f></c></row>"),
              std::string::npos);
}

TEST(SheetRows, ServeSeveralSectionsOfASheet) {
    EXPECT_EQ(
        filled({{"{{#all}}{{name}}", "{{/all}}"}, {"mid"}, {"{{#all}}{{n}}", "{{/all}}"}, {"foot"}},
               abc),
        "A1 甲\nA2 乙\nA3 丙\nA4 mid\nA5 1\nA6 2\nA7 3\nA8 foot\n");
}

TEST(SheetRows, MayCloseOneSectionAndOpenTheNextInARowOfTags) {
    EXPECT_EQ(
        filled({{"{{#all}}"}, {"{{name}}"}, {"{{/all}}{{#all}}"}, {"{{n}}"}, {"{{/all}}"}}, abc),
        "A1 甲\nA2 乙\nA3 丙\nA4 1\nA5 2\nA6 3\n");
}

TEST(SheetRows, AreRefusedWhereTwoSectionsShareOne) {
    const std::string book =
        xlsx_of(rows_of({{"{{#a}}x"}, {"{{/a}}y", "{{#b}}"}, {"z{{/b}}"}}), "<si><t/></si>");
    try {
        Template::compile(book);
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].code, "tmpl.crossing");
    }
}

TEST(SheetRows, KeepHeightAndStyleInEveryCopy) {
    const std::string rows =
        "<row r=\"2\" spans=\"1:3\" ht=\"30\" customHeight=\"1\" s=\"4\">"
        "<c r=\"A2\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"2\"/>"
        "<c r=\"C2\" s=\"3\" t=\"s\"><v>1</v></c></row>";
    const std::string book = xlsx_of(rows, "<si><t>{{#all}}{{n}}</t></si><si><t>{{/all}}</t></si>");
    const std::string sheet =
        part_of(Template::compile(book).render(abc), "xl/worksheets/sheet1.xml");
    const auto row = [](const std::string& n) {
        return "<row r=\"" + n + "\" spans=\"1:3\" ht=\"30\" customHeight=\"1\" s=\"4\"><c r=\"A" +
               n + "\" s=\"1\"><v>" + std::to_string(std::stoi(n) - 1) + "</v></c><c r=\"B" + n +
               "\" s=\"2\"/><c r=\"C" + n + "\" s=\"3\"/></row>";
    };
    for (const char* number : {"2", "3", "4"}) {
        EXPECT_NE(sheet.find(row(number)), std::string::npos);
    }
}

TEST(SheetRows, TakeTheirFormulasAlong) {
    EXPECT_EQ(filled({{"{{#all}}{{n}}", "=A1*2", "{{/all}}"}, {"=SUM(A1:A1)", "=SUM(B1)"}}, abc),
              "A1 1\nB1 =A1*2\nA2 2\nB2 =A2*2\nA3 3\nB3 =A3*2\nA4 =SUM(A1:A3)\nB4 =SUM(B1:B3)\n");
}

std::string with_array(const std::string& cells) {
    return xlsx_of(
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>{{#all}}{{n}}</t></is></c><c "
        "r=\"B3\"><f t=\"array\" ref=\"" +
            cells + "\">A3*2</f></c><c r=\"C3\" t=\"inlineStr\"><is><t>{{/all}}</t></is></c></row>",
        "<si><t/></si>");
}

TEST(SheetRows, RefuseToTearAnArrayFormula) {
    try {
        Template::compile(with_array("B3:B4"));
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].code, "xlsx.array");
        EXPECT_NE(error.problems()[0].place.find("B3"), std::string::npos);
    }
}

TEST(SheetRows, TakeAnArrayFormulaOfOneCellAlong) {
    const std::string sheet =
        part_of(Template::compile(with_array("B3")).render(abc), "xl/worksheets/sheet1.xml");
    EXPECT_NE(sheet.find("<c r=\"B5\"><f t=\"array\" ref=\"B5\">A5*2</f></c>"), std::string::npos);
}

TEST(SheetRows, NameTheCellOfAWrongTag) {
    try {
        Template::compile(xlsx_of(rows_of({{"a", "{{#x}}"}, {"{{y"}}), "<si><t/></si>"));
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_EQ(error.problems()[0].place, "/xl/worksheets/sheet1.xml: s!A2 …{{y…");
        EXPECT_EQ(error.problems()[1].place, "/xl/worksheets/sheet1.xml: s!B1 …{{#x}}…");
    }
    try {
        Template::compile(xlsx_of(rows_of({{"a", "{{x}}"}}), "<si><t/></si>"))
            .render(Data::object({}));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems()[0].place, "/xl/worksheets/sheet1.xml: s!B1 …{{x}}…");
    }
}

TEST(SheetRows, SpellOutSharedFormulas) {
    const std::string rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{{#all}}{{n}}</t></is></c>"
        "<c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1&amp;\"&lt;\"</f><v>1</v></c>"
        "<c r=\"C1\" t=\"inlineStr\"><is><t>{{/all}}</t></is></c></row>"
        "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><f t=\"shared\" "
        "si=\"0\"/><v>1</v></c></row>";
    const std::string out = Template::compile(xlsx_of(rows, "<si><t/></si>")).render(abc);
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet1.xml")),
              "A1 1\nB1 =A1&\"<\"\nA2 2\nB2 =A2&\"<\"\nA3 3\nB3 =A3&\"<\"\nA4 7\nB4 =A4&\"<\"\n");
}

TEST(SheetCells, MakeANumberOfADateWhereTheStyleShowsOne) {
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\"";
    const std::string book = package_of(
        {{"xl/workbook.xml",
          sheet_type + "sheet.main+xml",
          "<workbook" + ns + "><workbookPr date1904=\"1\"/><sheets/></workbook>"},
         {"xl/_rels/workbook.xml.rels", "", relationships_of({{"styles", "styles.xml"}})},
         {"xl/styles.xml",
          sheet_type + "styles+xml",
          "<styleSheet" + ns +
              "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
              "</styleSheet>"},
         {"xl/worksheets/sheet1.xml",
          sheet_type + "worksheet+xml",
          "<worksheet" + ns +
              "><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>"
              "{{d}}</t></is></c><c r=\"B1\" s=\"0\" t=\"inlineStr\"><is><t>{{d}}</t></is></c>"
              "<c r=\"C1\" s=\"1\" t=\"inlineStr\"><is><t>{{w}}</t></is></c></row></sheetData>"
              "</worksheet>"}});
    const std::string out =
        Template::compile(book).render(Data::object({{"d", "2018-03-26"}, {"w", "不详"}}));
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet1.xml")),
              "A1 41723\nB1 2018-03-26\nC1 不详\n");
}

}  // namespace
}  // namespace nianbao::tmpl

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "tmpl/grids.hpp"

namespace nianbao::tmpl {
namespace {

const Data year =
    Data::object({{"quarters", people({"一", "二", "三"})},
                  {"none", Data::List{}},
                  {"units",
                   Data::List{Data::object({{"unit", "甲"}, {"quarters", "无关"}}),
                              Data::object({{"unit", "乙"}, {"quarters", "无关"}})}}});

TEST(SheetColumns, RepeatForTheWholeSheet) {
    EXPECT_EQ(filled({{"h", "{{#quarters|横向}}{{name}}", "{{n}}{{/quarters}}", "t"},
                      {"a", "#5", "", "u"},
                      {"v"}},
                     year),
              "A1 h\nB1 一\nC1 1\nD1 二\nE1 2\nF1 三\nG1 3\nH1 t\n"
              "A2 a\nB2 5\nD2 5\nF2 5\nH2 u\nA3 v\n");
}

TEST(SheetColumns, RepeatOneColumnWhereTheSectionIsInOneCell) {
    EXPECT_EQ(filled({{"h", "{{#quarters|across}}{{name}}{{/quarters}}", "t"}, {"a", "{{n}}", "u"}},
                     year),
              "A1 h\nB1 一\nC1 二\nD1 三\nE1 t\nA2 a\nB2 1\nC2 2\nD2 3\nE2 u\n");
}

TEST(SheetColumns, CrossRowsThatRepeat) {
    EXPECT_EQ(filled({{"", "{{#quarters|横向}}{{name}}{{/quarters}}"},
                      {"{{#units}}{{unit}}", "{{unit}}{{n}}", "{{/units}}"},
                      {"", "=SUM(B2:B2)", "=SUM(B2:B2)"}},
                     year),
              "B1 一\nC1 二\nD1 三\nA2 甲\nB2 甲1\nC2 甲2\nD2 甲3\n"
              "A3 乙\nB3 乙1\nC3 乙2\nD3 乙3\n"
              "B4 =SUM(B2:B3)\nC4 =SUM(C2:C3)\nD4 =SUM(D2:D3)\nE4 =SUM(B2:D3)\n");
}

TEST(SheetColumns, GoWhereTheListIsEmpty) {
    EXPECT_EQ(filled({{"a", "{{#none|横向}}{{x}}{{/none}}", "b"}, {"c", "d", "=C1"}}, year),
              "A1 a\nB1 b\nA2 c\nB2 =B1\n");
}

TEST(SheetColumns, TakeTheirWidthsAlong) {
    std::string book =
        xlsx_of(rows_of({{"a", "{{#quarters|横向}}{{n}}{{/quarters}}", "b"}}), "<si><t/></si>");
    const std::string sheet = part_of(book, "xl/worksheets/sheet1.xml");
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\"";
    book = package_of(
        {{"xl/workbook.xml", sheet_type + "sheet.main+xml", part_of(book, "xl/workbook.xml")},
         {"xl/_rels/workbook.xml.rels", "", part_of(book, "xl/_rels/workbook.xml.rels")},
         {"xl/worksheets/sheet1.xml",
          sheet_type + "worksheet+xml",
          "<worksheet" + ns +
              "><cols><col min=\"2\" max=\"2\" width=\"5\"/><col min=\"3\" max=\"3\" "
              "width=\"9\"/></cols>" +
              sheet.substr(sheet.find("<sheetData>"))},
         {"xl/sharedStrings.xml", sheet_type + "sharedStrings+xml", "<sst" + ns + "/>"}});
    const std::string out =
        part_of(Template::compile(book).render(year), "xl/worksheets/sheet1.xml");
    for (const char* column : {"2\" max=\"2\" width=\"5\"",
                               "3\" max=\"3\" width=\"5\"",
                               "4\" max=\"4\" width=\"5\"",
                               "5\" max=\"5\" width=\"9\""}) {
        EXPECT_NE(out.find("<col min=\"" + std::string(column)), std::string::npos) << out;
    }
}

TEST(SheetColumns, RefuseTagsInDifferentRowsAndSharedColumns) {
    for (const Grid& grid : {Grid{{"{{#quarters|横向}}"}, {"", "{{/quarters}}"}},
                             Grid{{"{{#a|横向}}", "{{/a}}"}, {"{{#b|横向}}x{{/b}}"}}}) {
        try {
            Template::compile(xlsx_of(rows_of(grid), "<si><t/></si>"));
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.problems()[0].code, "tmpl.across");
        }
    }
}

}  // namespace
}  // namespace nianbao::tmpl

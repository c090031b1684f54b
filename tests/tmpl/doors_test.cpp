#include "tmpl/doors.hpp"

#include <gtest/gtest.h>

#include "tmpl/grids.hpp"

namespace nianbao::tmpl {
namespace {

using Names = std::vector<std::pair<std::string, std::string>>;

/// A workbook of one sheet "s" with a grid and defined names.
std::string named(const Grid& grid, const Names& names) {
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\"";
    std::string list;
    for (const auto& [name, refers] : names) {
        list.append("<definedName name=\"").append(name).append("\">");
        list.append(refers).append("</definedName>");
    }
    return package_of(
        {{"xl/workbook.xml",
          sheet_type + "sheet.main+xml",
          "<workbook" + ns + " xmlns:r=\"" + std::string(office_relationships) +
              "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>" +
              list + "</definedNames></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "",
          relationships_of({{"worksheet", "worksheets/sheet1.xml"}})},
         {"xl/worksheets/sheet1.xml",
          sheet_type + "worksheet+xml",
          "<worksheet" + ns + "><sheetData>" + rows_of(grid) + "</sheetData></worksheet>"}});
}

std::string filled(const Grid& grid, const Names& names, const Data& data) {
    const Template book = Template::compile(named(grid, names));
    return shown(part_of(book.render(data), "xl/worksheets/sheet1.xml"));
}

const Data abc = Data::object({{"units", people({"甲", "乙", "丙"})},
                               {"name", "某局"},
                               {"指标", Data::object({{"合计", Data::number("7")}})},
                               {"none", Data::List{}},
                               {"flag", true},
                               {"remark", "=1+1"}});

TEST(Doors, FillTheCellOfTheirName) {
    EXPECT_EQ(filled({{"#1", "样例"}, {"x", "x"}},
                     {{"指标.合计", "s!$A$1"}, {"remark", "s!$B$1"}, {"flag", "s!$A$2"}},
                     abc),
              "A1 7\nB1 =1+1\nA2 1\nB2 x\n");
}

TEST(Doors, StayAsTheyAreWhereTheDataDoesNotKnowThem) {
    EXPECT_EQ(filled({{"样例", "#5"}, {"=B1*2"}},
                     {{"nothing", "s!$A$1"}, {"units", "s!$B$1"}, {"name", "s!$A$2"}},
                     abc),
              "A1 样例\nB1 5\nA2 =B1*2\n");
}

TEST(Doors, YieldToTextTags) {
    EXPECT_EQ(filled({{"{{name}}!"}}, {{"remark", "s!$A$1"}}, abc), "A1 某局!\n");
}

TEST(Doors, RepeatTheRowsOfTheirName) {
    const Names names = {
        {"units", "s!$2:$2"}, {"units.name", "s!$A$2"}, {"units.n", "s!$B$2"}, {"name", "s!$A$1"}};
    const Grid grid = {{"样例"}, {"某街道", "#9", "=B2*2"}, {"=SUM(B2:B2)"}};
    EXPECT_EQ(filled(grid, names, abc),
              "A1 某局\nA2 甲\nB2 1\nC2 =B2*2\nA3 乙\nB3 2\nC3 =B3*2\nA4 丙\nB4 3\nC4 =B4*2\n"
              "A5 =SUM(B2:B4)\n");
    EXPECT_EQ(filled(grid, names, Data::object({{"name", "某局"}})),
              "A1 某局\nA2 某街道\nB2 9\nC2 =B2*2\nA3 =SUM(B2:B2)\n");
}

TEST(Doors, RepeatRowsAroundTextTags) {
    EXPECT_EQ(filled({{"{{name}}", "#1"}, {"foot"}}, {{"units", "s!$A$1:$B$1"}}, abc),
              "A1 甲\nB1 1\nA2 乙\nB2 1\nA3 丙\nB3 1\nA4 foot\n");
}

TEST(Doors, AreNoNamesOfColumnsOrOfFormulas) {
    const std::vector<Door> doors = doors_of(
        "<workbook xmlns=\"" + std::string(spreadsheet_ml) +
            "\"><definedNames><definedName name=\"a\">s!$A$1:$A$5</definedName><definedName "
            "name=\"b\">SUM(s!$A$1)</definedName><definedName name=\"c\">t!$A$1</definedName>"
            "<definedName name=\"d.e\">s!$C$3</definedName></definedNames></workbook>",
        {"s"});
    ASSERT_EQ(doors.size(), 1U);
    EXPECT_EQ(doors[0].name, "d.e");
    EXPECT_TRUE(doors[0].is_cell());
}

}  // namespace
}  // namespace nianbao::tmpl

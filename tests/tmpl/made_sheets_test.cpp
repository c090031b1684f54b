#include "tmpl/made_sheets.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "tmpl/grids.hpp"

namespace nianbao::tmpl {
namespace {

/// A workbook of a sheet by that name, and a sheet "总" that counts on it.
std::string book_of(const std::string& name, const Grid& grid, const std::string& related = "") {
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\"";
    const std::string sheet = sheet_type + "worksheet+xml";
    std::vector<MadePart> parts = {
        {"xl/workbook.xml",
         sheet_type + "sheet.main+xml",
         "<workbook" + ns + " xmlns:r=\"" + std::string(office_relationships) +
             "\"><bookViews><workbookView activeTab=\"1\"/></bookViews><sheets><sheet name=\"" +
             name +
             "\" sheetId=\"4\" r:id=\"rId1\"/><sheet name=\"总\" sheetId=\"2\" "
             "r:id=\"rId2\"/></sheets>"
             "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">总!$A$1"
             "</definedName></definedNames></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "",
         relationships_of(
             {{"worksheet", "worksheets/sheet1.xml"}, {"worksheet", "worksheets/sheet2.xml"}})},
        {"xl/worksheets/sheet1.xml",
         sheet,
         "<worksheet" + ns +
             "><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/>"
             "</sheetViews><sheetData>" +
             rows_of(grid) + "</sheetData></worksheet>"},
        {"xl/worksheets/sheet2.xml",
         sheet,
         "<worksheet" + ns + "><sheetData>" + rows_of({{"{{title}}", "=SUM('" + name + "'!B1)"}}) +
             "</sheetData></worksheet>"}};
    if (!related.empty()) {
        parts.push_back({"xl/worksheets/_rels/sheet1.xml.rels",
                         "",
                         relationships_of({{related, "../" + related + ".xml"}})});
        parts.push_back({"xl/" + related + ".xml", sheet_type + related + "+xml", "<x/>"});
    }
    return package_of(parts);
}

Data units(const std::vector<std::string>& names) {
    return Data::object({{"units", people(names)}, {"title", "总表"}});
}

const Grid grid = {{"{{#units}}", "{{n}}"}, {"{{name}}", "{{@序号}}"}, {"{{/units}}"}, {"foot"}};

std::string problem_of(const std::string& book, const Data& data) {
    try {
        Template::compile(book).render(data);
    } catch (const Error& error) {
        return error.problems()[0].code;
    }
    return "";
}

TEST(MadeSheets, ComeOnceForEachItem) {
    const std::string out =
        Template::compile(book_of("{{name}}", grid)).render(units({"甲", "乙", "丙"}));
    const auto list = xlsx::read_sheet_list(part_of(out, "xl/workbook.xml"));
    ASSERT_EQ(list.size(), 4U);
    EXPECT_EQ(list[0].name, "甲");
    EXPECT_EQ(list[2].name, "丙");
    EXPECT_EQ(list[3].name, "总");
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet1.xml")), "B1 1\nA2 甲\nB2 1\nA3 foot\n");
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet3.xml")), "B1 2\nA2 乙\nB2 2\nA3 foot\n");
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet4.xml")), "B1 3\nA2 丙\nB2 3\nA3 foot\n");
}

TEST(MadeSheets, AreFollowedByWhatRefersToThem) {
    const std::string out =
        Template::compile(book_of("{{name}}", grid)).render(units({"甲", "乙"}));
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet2.xml")), "A1 总表\nB1 =SUM(甲:乙!B1)\n");
    const std::string book = part_of(out, "xl/workbook.xml");
    EXPECT_NE(book.find("localSheetId=\"2\""), std::string::npos) << book;
    EXPECT_NE(book.find("activeTab=\"2\""), std::string::npos) << book;
    EXPECT_NE(part_of(out, "xl/worksheets/sheet1.xml").find("tabSelected"), std::string::npos);
    EXPECT_EQ(part_of(out, "xl/worksheets/sheet3.xml").find("tabSelected"), std::string::npos);
}

TEST(MadeSheets, MayAllGo) {
    const std::string out = Template::compile(book_of("{{name}}", grid)).render(units({}));
    EXPECT_EQ(xlsx::read_sheet_list(part_of(out, "xl/workbook.xml")).size(), 1U);
    EXPECT_EQ(part_of(out, "xl/worksheets/sheet1.xml"), "");
    EXPECT_EQ(part_of(out, "xl/_rels/workbook.xml.rels").find("sheet1.xml"), std::string::npos);
    EXPECT_EQ(part_of(out, "[Content_Types].xml").find("sheet1.xml"), std::string::npos);
}

TEST(MadeSheets, MayOnlyTakeTheirName) {
    const std::string out =
        Template::compile(book_of("{{title}}一", {{"a", "#1"}})).render(units({}));
    EXPECT_EQ(xlsx::read_sheet_list(part_of(out, "xl/workbook.xml"))[0].name, "总表一");
    EXPECT_EQ(shown(part_of(out, "xl/worksheets/sheet2.xml")), "A1 总表\nB1 =SUM(总表一!B1)\n");
}

TEST(MadeSheets, NeedNamesThatExcelTakes) {
    const std::string book = book_of("{{name}}", grid);
    EXPECT_EQ(problem_of(book, units({"甲/乙"})), "data.sheet_name");
    EXPECT_EQ(problem_of(book, units({""})), "data.sheet_name");
    EXPECT_EQ(problem_of(book, units({std::string(32, 'a')})), "data.sheet_name");
    EXPECT_EQ(problem_of(book, units({std::string(31, 'a')})), "");
    EXPECT_EQ(problem_of(book, units({"a", "A"})), "data.sheet_name");
    EXPECT_EQ(problem_of(book, units({"总"})), "data.sheet_name");
}

TEST(MadeSheets, CannotShareTablesAndDrawings) {
    EXPECT_EQ(problem_of(book_of("{{name}}", grid, "table"), units({"甲"})), "xlsx.sheet_parts");
    EXPECT_EQ(problem_of(book_of("{{#name}}x{{/name}}", grid), units({"甲"})), "tmpl.sheet_name");
}

TEST(MadeSheets, LeavePrinterSettingsToTheFirst) {
    const std::string out =
        Template::compile(book_of("{{name}}", grid, "printerSettings")).render(units({"甲", "乙"}));
    EXPECT_NE(part_of(out, "xl/worksheets/_rels/sheet1.xml.rels").find("printerSettings"),
              std::string::npos);
    EXPECT_EQ(part_of(out, "xl/worksheets/_rels/sheet3.xml.rels").find("printerSettings"),
              std::string::npos);
}

}  // namespace
}  // namespace nianbao::tmpl

#include "xlsx/sheet_list.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(SheetList, NamesTheSheetsInTheOrderOfTheirTabs) {
    const auto sheets = read_sheet_list(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        "<sheet name=\"总&amp;表\" sheetId=\"7\" r:id=\"rId9\"/>"
        "<sheet name=\"b\" sheetId=\"1\" r:id=\"rId2\"/></sheets></workbook>");
    ASSERT_EQ(sheets.size(), 2U);
    EXPECT_EQ(sheets[0].name, "总&表");
    EXPECT_EQ(sheets[0].relationship, "rId9");
    EXPECT_EQ(sheets[1].name, "b");
}

const std::string book =
    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews>"
    "<workbookView activeTab=\"1\"/></bookViews><sheets><sheet name=\"{{n}}\" sheetId=\"7\" "
    "r:id=\"rId9\"/><sheet name=\"b\" sheetId=\"1\" r:id=\"rId2\"/></sheets><calcPr/></workbook>";

TEST(SheetList, TakesCopiesOfASheet) {
    const std::string out =
        with_sheets(book, {{0, "甲&乙", ""}, {0, "丙", "rIdSheet3"}, {1, "b", ""}});
    EXPECT_NE(out.find("<workbookView activeTab=\"2\"/>"), std::string::npos) << out;
    EXPECT_NE(out.find("<sheets><sheet name=\"甲&amp;乙\" sheetId=\"7\" r:id=\"rId9\"/><sheet "
                       "name=\"丙\" sheetId=\"8\" r:id=\"rIdSheet3\"/><sheet name=\"b\" "
                       "sheetId=\"1\" r:id=\"rId2\"/></sheets><calcPr/></workbook>"),
              std::string::npos)
        << out;
}

TEST(SheetList, LosesASheet) {
    const std::string out = with_sheets(book, {{0, "a", ""}});
    EXPECT_NE(out.find("activeTab=\"0\""), std::string::npos);
    EXPECT_EQ(read_sheet_list(out).size(), 1U);
}

}  // namespace
}  // namespace nianbao::xlsx

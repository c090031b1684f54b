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

}  // namespace
}  // namespace nianbao::xlsx

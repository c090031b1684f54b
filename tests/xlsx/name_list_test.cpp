#include "xlsx/name_list.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(NameList, HasTheNamesOfTheWorkbook) {
    const auto names = read_name_list(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">a!$A$1"
        "</definedName><definedName name=\"local\" localSheetId=\"0\">a!$A$1</definedName>"
        "<definedName name=\"指标.合计\">'a &amp; b'!$B$4</definedName></definedNames></workbook>");
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(names[0].name, "指标.合计");
    EXPECT_EQ(names[0].refers, "'a & b'!$B$4");
}

TEST(NameList, SplitsASheetFromItsCells) {
    EXPECT_EQ(split_sheet("总表!$B$4").sheet, "总表");
    EXPECT_EQ(split_sheet("总表!$B$4").cells, "$B$4");
    EXPECT_EQ(split_sheet("'it''s a!b'!$5:$6").sheet, "it's a!b");
    EXPECT_EQ(split_sheet("$B$4").sheet, "");
}

}  // namespace
}  // namespace nianbao::xlsx

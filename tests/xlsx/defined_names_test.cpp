#include "xlsx/defined_names.hpp"

#include <gtest/gtest.h>

#include "xlsx/loops.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao::xlsx {
namespace {

std::string moved(std::string_view names, const WorkbookMoves& workbook) {
    const std::string head = "<workbook xmlns=\"" + std::string(spreadsheet) + "\">";
    const std::string out = moved_names(head + std::string(names) + "</workbook>", workbook);
    return out.substr(head.size(),
                      out.size() - head.size() - std::string_view("</workbook>").size());
}

TEST(DefinedNames, MoveAndGrow) {
    EXPECT_EQ(
        moved(
            "<definedNames><definedName name=\"a\">年报!$C$5</definedName><definedName "
            "name=\"b\">b!$C$5&amp;\"&lt;\"</definedName><definedName name=\"_xlnm.Print_Titles\" "
            "localSheetId=\"0\">年报!$A:$A,年报!6:7</definedName></definedNames>",
            workbook_repeated(5, 5, 3)),
        "<definedNames><definedName name=\"a\">年报!$C$5:$C$7</definedName><definedName "
        "name=\"b\">b!$C$5&amp;\"&lt;\"</definedName><definedName name=\"_xlnm.Print_Titles\" "
        "localSheetId=\"0\">年报!$A:$A,年报!8:9</definedName></definedNames>");
}

TEST(DefinedNames, StayWhereTheyAreRelative) {
    const std::string names =
        "<definedNames><definedName name=\"above\">年报!A1048576</definedName><definedName "
        "name=\"left\">年报!XFD6</definedName></definedNames>";
    EXPECT_EQ(moved(names, workbook_repeated(5, 5, 3)), names);
    EXPECT_EQ(
        moved("<definedNames><definedName name=\"x\">年报!A$6:B$6+$A6</definedName></definedNames>",
              workbook_repeated(5, 5, 3)),
        "<definedNames><definedName name=\"x\">年报!A$8:B$8+$A6</definedName></definedNames>");
}

TEST(DefinedNames, GoWithTheirCellsWhereExcelKeepsThem) {
    EXPECT_EQ(moved("<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
                    "年报!$A$5:$B$5</definedName></definedNames><calcPr/>",
                    workbook_repeated(5, 5, 0)),
              "<calcPr/>");
    EXPECT_EQ(moved("<definedNames><definedName name=\"x\">年报!$A$5</definedName></definedNames>",
                    workbook_repeated(5, 5, 0)),
              "<definedNames><definedName name=\"x\">#REF!</definedName></definedNames>");
}

TEST(DefinedNames, FollowTheirSheets) {
    WorkbookMoves workbook({"gone", "item", "last"});
    workbook.add(1, "x");
    workbook.add(1, "y");
    workbook.add(2, "last");
    EXPECT_EQ(
        moved(
            "<definedNames><definedName name=\"n\" localSheetId=\"0\">1</definedName><definedName "
            "name=\"n\" localSheetId=\"1\" hidden=\"1\">item!$A$1</definedName><definedName "
            "localSheetId='2' name=\"n\">last!$A$1</definedName></definedNames>",
            workbook),
        "<definedNames><definedName name=\"n\" localSheetId=\"0\" hidden=\"1\">'x'!$A$1"
        "</definedName><definedName name=\"n\" localSheetId=\"1\" hidden=\"1\">'y'!$A$1"
        "</definedName><definedName localSheetId='2' name=\"n\">last!$A$1</definedName>"
        "</definedNames>");
}

}  // namespace
}  // namespace nianbao::xlsx

#include "xlsx/formula.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::xlsx {
namespace {

using Names = std::vector<std::string>;

/// Row 5 of the first sheet comes three times.
WorkbookMoves thrice(Names names = {"年报", "Data 2", "It's"}) {
    WorkbookMoves workbook(std::move(names));
    workbook.add_all();
    Moves& rows = workbook.sheets().front().rows;
    rows.keep(1, 4);
    for (int i = 0; i < 3; ++i) {
        rows.begin_copy(5, 5);
        rows.keep(5, 5);
        rows.end_copy();
    }
    rows.finish(5);
    return workbook;
}

/// The formula as it reads in a row of the first sheet.
std::string in_row(std::uint32_t row, std::string_view text) {
    const WorkbookMoves workbook = thrice();
    return Formula(text, workbook).at({0, row, 1}, workbook);
}

std::string on_sheet(std::size_t sheet, std::string_view text) {
    const WorkbookMoves workbook = thrice();
    return Formula(text, workbook).at({sheet, 1, 1}, workbook);
}

TEST(Formula, MovesWhatLiesBelow) {
    EXPECT_EQ(in_row(1, "A6+$B$7*C4"), "A8+$B$9*C4");
    EXPECT_EQ(in_row(1, "SUM(A6:B7,6:6,A:A)"), "SUM(A8:B9,8:8,A:A)");
}

TEST(Formula, GrowsRangesAndWholeArguments) {
    EXPECT_EQ(in_row(8, "SUM(C5)"), "SUM(C5:C7)");
    EXPECT_EQ(in_row(8, "SUM(C5:C5)"), "SUM(C5:C7)");
    EXPECT_EQ(in_row(8, "SUM( $C$5 , D5)"), "SUM( $C$5:$C$7 , D5:D7)");
    EXPECT_EQ(in_row(8, "COUNTIF(C5,\">0\")"), "COUNTIF(C5:C7,\">0\")");
    EXPECT_EQ(in_row(8, "_xlfn.STDEV.S(C5)"), "_xlfn.STDEV.S(C5:C7)");
}

TEST(Formula, DoesNotMakeAnArrayOfASingleValue) {
    EXPECT_EQ(in_row(8, "C5*2"), "C5*2");
    EXPECT_EQ(in_row(8, "ROUND(C5,1)"), "ROUND(C5,1)");
    EXPECT_EQ(in_row(8, "SUM(C5*2)"), "SUM(C5*2)");
    EXPECT_EQ(in_row(8, "SUM((C5))"), "SUM((C5))");
    EXPECT_EQ(in_row(8, "COUNTIF(A1:A3,C5)"), "COUNTIF(A1:A3,C5)");
    EXPECT_EQ(in_row(8, "SUM(A1:INDEX(B:B,2):C5)"), "SUM(A1:INDEX(B:B,2):C7)");
}

TEST(Formula, StaysInItsCopy) {
    EXPECT_EQ(in_row(6, "C5/C$4"), "C6/C$4");
    EXPECT_EQ(in_row(6, "SUM(A5:C5)"), "SUM(A6:C6)");
    EXPECT_EQ(in_row(6, "C5/SUM(年报!C5)"), "C6/SUM(年报!C6)");
}

TEST(Formula, MakesRunningTotals) {
    EXPECT_EQ(in_row(7, "SUM(C$5:C5)"), "SUM(C$5:C7)");
    EXPECT_EQ(in_row(7, "SUM(C$4:C5)"), "SUM(C$4:C7)");
}

TEST(Formula, SeesOtherSheetsFromOutside) {
    EXPECT_EQ(on_sheet(1, "SUM(年报!C5)+C5"), "SUM(年报!C5:C7)+C5");
    EXPECT_EQ(on_sheet(1, "'年报'!C6"), "'年报'!C8");
    EXPECT_EQ(in_row(6, "'Data 2'!C6&'It''s'!C6"), "'Data 2'!C6&'It''s'!C6");
    EXPECT_EQ(on_sheet(2, "年报!A1:年报!C6"), "年报!A1:年报!C8");
}

TEST(Formula, LeavesWhatOnlyLooksLikeAReference) {
    for (const std::string text : {"LOG10(6)&\"A6\"&\"say \"\"A6\"\"\"",
                                   "ATAN2(1,2)+A6B",
                                   "Table1[[#All],[A6]]",
                                   "Table1[@A6]&[@[A'[6]]",
                                   "[1]Sheet1!A6+'[Book 1.xlsx]年报'!A6+'C:\\x\\[b]s'!A6",
                                   "[1]!Name6+[1]A:B!A6",
                                   "{1,\"A6}\",3}",
                                   "#REF!A6+#N/A+#DIV/0!",
                                   "1E6+1.5E+6+A6.x+R6C1",
                                   "总计A6+_A6+A6_",
                                   "Other!A6+'No one''s'!A6",
                                   "XFE6+A1048577",
                                   "\"unclosed A6",
                                   "'unclosed A6",
                                   "[unclosed A6",
                                   "{unclosed A6"}) {
        EXPECT_EQ(in_row(1, text), text);
    }
}

TEST(Formula, LeavesAnErrorWhereTheCellsAreGone) {
    WorkbookMoves workbook = thrice();
    Moves& rows = workbook.sheets()[1].rows;
    rows.keep(1, 4);
    rows.finish(5);
    const auto at = [&](std::string_view text) {
        return Formula(text, workbook).at({1, 1, 1}, workbook);
    };
    EXPECT_EQ(at("A5+'Data 2'!A5"), "#REF!+#REF!");
    EXPECT_EQ(at("SUM(A4:A5,A5:B5,5:6,5:5)"), "SUM(A4:A4,#REF!,5:5,#REF!)");
}

TEST(Formula, MovesColumnsToo) {
    WorkbookMoves workbook(Names{"a"});
    workbook.add_all();
    Moves& columns = workbook.sheets().front().columns;
    columns.keep(1, 1);
    for (int i = 0; i < 2; ++i) {
        columns.begin_copy(2, 3);
        columns.keep(2, 3);
        columns.end_copy();
    }
    columns.finish();
    const Formula formula("SUM(B1,B:C,D$1,$B1:B1)", workbook);
    EXPECT_EQ(formula.at({0, 1, 6}, workbook), "SUM(B1,D1,B:E,F$1,$B1,$D1)");
    EXPECT_EQ(formula.at({0, 1, 4}, workbook), "SUM(D1,D:E,F$1,$B1:D1)");
}

TEST(Formula, MovesThroughSheetsThatAgree) {
    WorkbookMoves workbook = thrice({"a", "b", "c"});
    EXPECT_EQ(Formula("SUM(a:b!A6,b:c!A6)", workbook).at({2, 1, 1}, workbook),
              "SUM(a:b!A6,b:c!A6)");
    workbook.sheets()[1].rows = workbook.sheets()[0].rows;
    EXPECT_EQ(Formula("SUM(a:b!A6,'a:b'!A5)", workbook).at({2, 1, 1}, workbook),
              "SUM(a:b!A8,'a:b'!A5:A7)");
}

TEST(Formula, FollowsSheetsThatAreRenamedRepeatedOrGone) {
    WorkbookMoves workbook(Names{"甲", "item", "gone"});
    workbook.add(0, "甲");
    workbook.add(1, "x'1");
    workbook.add(1, "x2");
    const Formula formula("SUM(item!A1)+item!A1+gone!A1+item!name+SUM('Item'!A1:B2)", workbook);
    EXPECT_EQ(formula.at({0, 1, 1}, workbook),
              "SUM('x''1:x2'!A1)+'x''1'!A1+#REF!+'x''1'!name+SUM('x''1:x2'!A1:B2)");
    EXPECT_EQ(formula.at({2, 1, 1}, workbook),
              "SUM('x2'!A1)+'x2'!A1+#REF!+'x2'!name+SUM('x2'!A1:B2)");
}

TEST(Formula, ShiftsWhatIsRelative) {
    const WorkbookMoves workbook = thrice();
    const Formula master("A1+$A1+A$1+$A$1+SUM(B2:C$3,5:5,D:$D)+[1]x!A1+年报!A1+LOG10(A1)",
                         workbook);
    EXPECT_EQ(master.shifted(2, 1).text(),
              "B3+$A3+B$1+$A$1+SUM(C$3:D4,7:7,$D:E)+[1]x!B3+年报!B3+LOG10(B3)");
    EXPECT_EQ(Formula("A2+$A$2", workbook).shifted(-2, 0).text(), "#REF!+$A$2");
    EXPECT_EQ(master.shifted(5, 0).at({1, 1, 1}, workbook).substr(0, 6), "A6+$A6");
}

TEST(Formula, MovesAfterItWasShifted) {
    const WorkbookMoves workbook = thrice();
    const Formula shared("C4*2+年报!D4", workbook);
    EXPECT_EQ(shared.shifted(1, 0).at({0, 6, 1}, workbook), "C6*2+年报!D6");
}

TEST(Formula, GrowsWhereItNamesCells) {
    const WorkbookMoves workbook = thrice();
    const auto named = [&](std::string_view text) {
        return Formula(text, workbook, Formula::Use::Cells).at({}, workbook);
    };
    EXPECT_EQ(named("年报!$C$5"), "年报!$C$5:$C$7");
    EXPECT_EQ(named("(年报!$C$5,年报!$D$6)"), "(年报!$C$5:$C$7,年报!$D$8)");
    EXPECT_EQ(named("年报!$C$5*2"), "年报!$C$5*2");
    EXPECT_EQ(named("C5"), "C5");
}

/// Rows 5 and 6 of the first sheet come `times` times.
std::string of_two_rows(std::string_view text, int times, Place place = {0, 1, 1}) {
    WorkbookMoves workbook(Names{"a", "b"});
    workbook.add_all();
    Moves& rows = workbook.sheets().front().rows;
    rows.keep(1, 4);
    for (int i = 0; i < times; ++i) {
        rows.begin_copy(5, 6);
        rows.keep(5, 6);
        rows.end_copy();
    }
    rows.finish(6);
    return Formula(text, workbook).at(place, workbook);
}

TEST(Formula, CountsNoOtherRowOfAGroup) {
    EXPECT_EQ(of_two_rows("SUM(C5)", 3), "SUM(C5,C7,C9)");
    EXPECT_EQ(of_two_rows("SUM($C$6:D6,1)", 3), "SUM($C$6:D6,$C$8:D8,$C$10:D10,1)");
    EXPECT_EQ(of_two_rows("SUM(a!C5:C6)+MAX(a!C5)", 2, {1, 1, 1}), "SUM(a!C5:C8)+MAX(a!C5,a!C7)");
    EXPECT_EQ(of_two_rows("SUM(C6:C7)", 2), "SUM(C6,C8:C9)");
    EXPECT_EQ(of_two_rows("SUM(6:6)", 2), "SUM(6:6,8:8)");
    EXPECT_EQ(of_two_rows("SUM(C5)", 1), "SUM(C5)");
    EXPECT_EQ(of_two_rows("SUMIF(B5,\"x\",C5)", 2), "SUMIF(B5:B7,\"x\",C5:C7)");
    EXPECT_EQ(of_two_rows("SUM(C$5:C5)", 3, {0, 9, 1}), "SUM(C$5:C9)");
    EXPECT_EQ(of_two_rows("SUM(C4:C5)", 3, {0, 9, 1}), "SUM(C4:C9)");
    EXPECT_EQ(of_two_rows("SUM(C4:C7)", 3, {0, 7, 1}), "SUM(C4:C11)");
}

TEST(Formula, NamesManyRowsAsOneArgument) {
    const std::string sum = of_two_rows("SUM(C5)", 500);
    EXPECT_TRUE(sum.starts_with("SUM((C5,C7,C9,")) << sum;
    EXPECT_TRUE(sum.ends_with(",C1003))")) << sum;
}

TEST(Formula, RefusesWhatIsTooLongForAFormula) {
    EXPECT_THROW(of_two_rows("SUM(C5)", 5000), Error);
    EXPECT_NO_THROW(of_two_rows("SUM(C5:C6)", 5000));
}

TEST(Formula, ListsTheCellsOfASeries) {
    WorkbookMoves workbook(Names{"a"});
    workbook.add_all();
    Moves& rows = workbook.sheets().front().rows;
    for (int i = 0; i < 2; ++i) {
        rows.begin_copy(1, 2);
        rows.keep(1, 2);
        rows.end_copy();
    }
    rows.finish();
    EXPECT_EQ(Formula("a!$C$1", workbook, Formula::Use::Series).at({}, workbook),
              "(a!$C$1,a!$C$3)");
    EXPECT_EQ(Formula("a!$C$1", workbook, Formula::Use::Cells).at({}, workbook), "a!$C$1:$C$3");
}

TEST(Formula, HoldsWhatLiesOutsideTheGroupWhereItSpreads) {
    const WorkbookMoves workbook = thrice();
    const Formula formula("$C5>C6+D4+SUM(4:5)", workbook);
    EXPECT_EQ(formula.at({0, 5, 1, true}, workbook), "$C5>C$8+D$4+SUM($4:5)");
    EXPECT_EQ(formula.at({0, 4, 1, true}, workbook), "$C5>C8+D4+SUM(4:7)");
}

TEST(Formula, KeepsTextThatDoesNotRefer) {
    const WorkbookMoves workbook = thrice();
    EXPECT_FALSE(Formula("NOW()&\"\"", workbook).refers());
    EXPECT_EQ(Formula("", workbook).at({0, 1, 1}, workbook), "");
}

}  // namespace
}  // namespace nianbao::xlsx

#include <gtest/gtest.h>

#include "xlsx/loops.hpp"
#include "xlsx/moved_part.hpp"
#include "xml/scanner.hpp"

// The parts of a sheet around its rows.

namespace nianbao::xlsx {
namespace {

/// What becomes of elements of the first sheet.
std::string moved(std::string_view elements, const WorkbookMoves& workbook) {
    const std::string open =
        "<worksheet xmlns=\"m\" xmlns:x14=\"x14\" xmlns:xm=\"xm\" xmlns:xr=\"xr\">";
    const std::string part =
        open + "<sheetData><row r=\"1\"/></sheetData>" + std::string(elements) + "</worksheet>";
    const SheetFrame frame = moved_frame(part, {workbook, 0});
    EXPECT_EQ(frame.head, open);
    xml::check(frame.head + frame.tail);
    return frame.tail.substr(0, frame.tail.size() - std::string_view("</worksheet>").size());
}

/// Rows 5 and 6 three times.
std::string thrice(std::string_view elements) {
    return moved(elements, workbook_repeated(5, 6, 3));
}

/// Rows 5 and 6 gone.
std::string without(std::string_view elements) {
    return moved(elements, workbook_repeated(5, 6, 0));
}

TEST(MovedSheet, KeepsTheBytesOfWhatDoesNotMove) {
    const std::string tail =
        "<!-- a --><mergeCells count='9'><mergeCell  ref='A1:B2'/></mergeCells >"
        "<printOptions/><pageMargins left=\"0.7\"/><extLst><ext uri=\"{x}\"><a "
        "b=\"1\"/></ext></extLst>";
    EXPECT_EQ(thrice(tail), tail);
}

TEST(MovedSheet, RepeatsAMergeForEachCopy) {
    EXPECT_EQ(thrice("<mergeCells count=\"2\"><mergeCell ref=\"A5:A6\"/><mergeCell "
                     "ref=\"B5:C5\"/></mergeCells>"),
              "<mergeCells count=\"6\"><mergeCell ref=\"A5:A6\"/><mergeCell ref=\"A7:A8\"/>"
              "<mergeCell ref=\"A9:A10\"/><mergeCell ref=\"B5:C5\"/><mergeCell ref=\"B7:C7\"/>"
              "<mergeCell ref=\"B9:C9\"/></mergeCells>");
}

TEST(MovedSheet, GrowsAMergeThatCoversTheGroupAndMovesOneBelow) {
    EXPECT_EQ(thrice("<mergeCells count=\"2\"><mergeCell ref=\"A4:A6\"/><mergeCell "
                     "ref=\"A7:B7\"/></mergeCells>"),
              "<mergeCells count=\"2\"><mergeCell ref=\"A4:A10\"/><mergeCell ref=\"A11:B11\"/>"
              "</mergeCells>");
}

TEST(MovedSheet, DropsMergesThatVanishOrBecomeOneCell) {
    EXPECT_EQ(without("<mergeCells count=\"2\"><mergeCell ref=\"A5:B5\"/><mergeCell "
                      "ref=\"A4:A6\"/></mergeCells><a/>"),
              "<a/>");
}

TEST(MovedSheet, SpreadsConditionalFormats) {
    EXPECT_EQ(thrice("<conditionalFormatting sqref=\"B5:C5 D1\"><cfRule type=\"expression\">"
                     "<formula>$B5&gt;B$7</formula></cfRule></conditionalFormatting>"),
              "<conditionalFormatting sqref=\"B5:C5 B7:C7 B9:C9 D1\"><cfRule type=\"expression\">"
              "<formula>$B5&gt;B$11</formula></cfRule></conditionalFormatting>");
    EXPECT_EQ(thrice("<conditionalFormatting sqref=\"B5:B6\"><cfRule type=\"colorScale\">"
                     "<colorScale><cfvo type=\"num\" val=\"$C$7\"/></colorScale></cfRule>"
                     "</conditionalFormatting>"),
              "<conditionalFormatting sqref=\"B5:B10\"><cfRule type=\"colorScale\">"
              "<colorScale><cfvo type=\"num\" val=\"$C$11\"/></colorScale></cfRule>"
              "</conditionalFormatting>");
}

TEST(MovedSheet, ReadsAConditionalFormatFromTheFirstCellThatIsLeft) {
    EXPECT_EQ(without("<conditionalFormatting sqref=\"B5:B9\"><cfRule><formula>B5&gt;$C5</formula>"
                      "</cfRule></conditionalFormatting>"),
              "<conditionalFormatting sqref=\"B5:B7\"><cfRule><formula>B5&gt;$C5</formula>"
              "</cfRule></conditionalFormatting>");
    EXPECT_EQ(without("<conditionalFormatting sqref=\"B5\"><cfRule/></conditionalFormatting>"), "");
}

TEST(MovedSheet, SpreadsValidations) {
    EXPECT_EQ(
        thrice("<dataValidations count=\"2\"><dataValidation type=\"list\" sqref=\"B5\">"
               "<formula1>$D$5:$D$6</formula1></dataValidation><dataValidation type=\"whole\" "
               "sqref=\"B7\"><formula1>$A$5</formula1><formula2>b!A7</formula2>"
               "</dataValidation></dataValidations>"),
        "<dataValidations count=\"2\"><dataValidation type=\"list\" sqref=\"B5 B7 B9\">"
        "<formula1>$D$5:$D$6</formula1></dataValidation><dataValidation type=\"whole\" "
        "sqref=\"B11\"><formula1>$A$5</formula1><formula2>b!A7</formula2>"
        "</dataValidation></dataValidations>");
    EXPECT_EQ(thrice("<dataValidations><dataValidation type=\"list\" sqref=\"B7\">"
                     "<formula1>$D$5</formula1></dataValidation></dataValidations>"),
              "<dataValidations><dataValidation type=\"list\" sqref=\"B11\">"
              "<formula1>$D$5:$D$9</formula1></dataValidation></dataValidations>");
}

TEST(MovedSheet, MovesFiltersAndSorting) {
    EXPECT_EQ(thrice("<autoFilter ref=\"A4:C6\"><filterColumn colId=\"1\"/><sortState "
                     "ref=\"A5:C6\"><sortCondition ref=\"B5:B6\"/></sortState></autoFilter>"),
              "<autoFilter ref=\"A4:C10\"><filterColumn colId=\"1\"/><sortState "
              "ref=\"A5:C10\"><sortCondition ref=\"B5:B10\"/></sortState></autoFilter>");
    EXPECT_EQ(without("<autoFilter ref=\"A5:C6\"><sortState ref=\"A5:C6\"/></autoFilter>"), "");
}

TEST(MovedSheet, RepeatsLinks) {
    EXPECT_EQ(thrice("<hyperlinks><hyperlink ref=\"A5\" location=\"'年报'!B5\" xr:uid=\"{1}\"/>"
                     "<hyperlink ref=\"A7\" r=\"x\"/></hyperlinks>"),
              "<hyperlinks><hyperlink ref=\"A5\" location=\"'年报'!B5\" xr:uid=\"{1}\"/>"
              "<hyperlink ref=\"A7\" location=\"'年报'!B7\"/>"
              "<hyperlink ref=\"A9\" location=\"'年报'!B9\"/>"
              "<hyperlink ref=\"A11\" r=\"x\"/></hyperlinks>");
}

TEST(MovedSheet, BreaksPagesBeforeTheSameRow) {
    EXPECT_EQ(thrice("<rowBreaks count=\"3\" manualBreakCount=\"2\"><brk id=\"4\" man=\"1\"/>"
                     "<brk id=\"6\" max=\"16383\" man=\"1\"/><brk id=\"8\"/></rowBreaks>"),
              "<rowBreaks count=\"5\" manualBreakCount=\"4\"><brk id=\"4\" man=\"1\"/>"
              "<brk id=\"6\" man=\"1\"/><brk id=\"8\" man=\"1\"/>"
              "<brk id=\"10\" max=\"16383\" man=\"1\"/><brk id=\"12\"/></rowBreaks>");
    EXPECT_EQ(without("<rowBreaks count=\"1\"><brk id=\"5\"/></rowBreaks>"), "");
}

TEST(MovedSheet, MovesProtectedRangesErrorsAndWatches) {
    EXPECT_EQ(
        thrice("<protectedRanges><protectedRange sqref=\"A5 A7\" name=\"x\"/></protectedRanges>"
               "<ignoredErrors><ignoredError sqref=\"B5:B6\"/></ignoredErrors>"
               "<cellWatches><cellWatch r=\"C5\"/></cellWatches>"),
        "<protectedRanges><protectedRange sqref=\"A5 A7 A9 A11\" name=\"x\"/></protectedRanges>"
        "<ignoredErrors><ignoredError sqref=\"B5:B10\"/></ignoredErrors>"
        "<cellWatches><cellWatch r=\"C5\"/><cellWatch r=\"C7\"/><cellWatch r=\"C9\"/>"
        "</cellWatches>");
}

TEST(MovedSheet, MovesWhatLiesInExtensions) {
    EXPECT_EQ(thrice("<extLst><ext uri=\"{1}\"><x14:conditionalFormattings>"
                     "<x14:conditionalFormatting><x14:cfRule><xm:f>年报!$A$7</xm:f></x14:cfRule>"
                     "<xm:sqref>B5</xm:sqref></x14:conditionalFormatting>"
                     "</x14:conditionalFormattings></ext></extLst>"),
              "<extLst><ext uri=\"{1}\"><x14:conditionalFormattings>"
              "<x14:conditionalFormatting><x14:cfRule><xm:f>年报!$A$11</xm:f></x14:cfRule>"
              "<xm:sqref>B5 B7 B9</xm:sqref></x14:conditionalFormatting>"
              "</x14:conditionalFormattings></ext></extLst>");
    EXPECT_EQ(thrice("<x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\">"
                     "<x14:formula1><xm:f>b!$A$7</xm:f></x14:formula1><xm:sqref>B7</xm:sqref>"
                     "</x14:dataValidation></x14:dataValidations>"),
              "<x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\">"
              "<x14:formula1><xm:f>b!$A$7</xm:f></x14:formula1><xm:sqref>B11</xm:sqref>"
              "</x14:dataValidation></x14:dataValidations>");
}

TEST(MovedSheet, RepeatsSparklines) {
    const std::string part =
        "<ext><x14:sparklineGroups><x14:sparklineGroup><x14:color/><x14:sparklines><x14:sparkline>"
        "<xm:f>年报!B5:E5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline></x14:sparklines>"
        "</x14:sparklineGroup></x14:sparklineGroups></ext>";
    EXPECT_EQ(moved(part, workbook_repeated(5, 5, 2)),
              "<ext><x14:sparklineGroups><x14:sparklineGroup><x14:color/><x14:sparklines>"
              "<x14:sparkline><xm:f>年报!B5:E5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline>"
              "<x14:sparkline><xm:f>年报!B6:E6</xm:f><xm:sqref>F6</xm:sqref></x14:sparkline>"
              "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>");
    EXPECT_EQ(without(part), "");
    EXPECT_EQ(without("<extLst>" + part + "<ext uri=\"{2}\"><y/></ext></extLst>"),
              "<extLst><ext uri=\"{2}\"><y/></ext></extLst>");
}

TEST(MovedSheet, MovesTheAnchorsOfControls) {
    EXPECT_EQ(
        thrice("<controls><control><controlPr linkedCell=\"$A$7\" listFillRange=\"$B$5\"><anchor>"
               "<from><col>1</col><row>6</row></from><to><col>2</col><row>7</row></to>"
               "</anchor></controlPr></control></controls>"),
        "<controls><control><controlPr linkedCell=\"$A$11\" listFillRange=\"$B$5:$B$9\"><anchor>"
        "<from><col>1</col><row>10</row></from><to><col>2</col><row>11</row></to>"
        "</anchor></controlPr></control></controls>");
}

TEST(MovedSheet, KeepsASpellingOfQuotesThatHolds) {
    WorkbookMoves workbook({"年报", "b"});
    workbook.add(0, "x'\"y");
    workbook.add(1, "b");
    EXPECT_EQ(moved("<hyperlinks><hyperlink ref='A1' location='年报!A1'/></hyperlinks>", workbook),
              "<hyperlinks><hyperlink ref='A1' location='&apos;x&apos;&apos;&quot;y&apos;!A1'/>"
              "</hyperlinks>");
}

/// The head of a sheet whose column B comes three times.
std::string head(std::string_view elements) {
    WorkbookMoves workbook({"a"});
    workbook.add_all();
    repeat(workbook.sheets().front().columns, 2, 2, 3);
    repeat(workbook.sheets().front().rows, 2, 2, 3);
    const std::string part =
        "<worksheet xmlns=\"m\">" + std::string(elements) + "<sheetData/></worksheet>";
    const SheetFrame frame = moved_frame(part, {workbook, 0});
    EXPECT_EQ(frame.tail, "</worksheet>");
    return frame.head.substr(std::string_view("<worksheet xmlns=\"m\">").size());
}

TEST(MovedSheet, RepeatsTheWidthsOfColumns) {
    EXPECT_EQ(
        head("<cols><col min=\"1\" max=\"1\" width=\"3\"/><col min=\"2\" max=\"2\" width=\"4\"/>"
             "<col min=\"3\" max=\"16384\" width=\"5\"/></cols>"),
        "<cols><col min=\"1\" max=\"1\" width=\"3\"/><col min=\"2\" max=\"2\" width=\"4\"/>"
        "<col min=\"3\" max=\"3\" width=\"4\"/><col min=\"4\" max=\"4\" width=\"4\"/>"
        "<col min=\"5\" max=\"16384\" width=\"5\"/></cols>");
    EXPECT_EQ(head("<cols><col min=\"1\" max=\"3\"/></cols>"),
              "<cols><col min=\"1\" max=\"5\"/></cols>");
}

TEST(MovedSheet, MovesDimensionAndViews) {
    EXPECT_EQ(
        head("<dimension ref=\"A1:C9\"/><sheetViews><sheetView topLeftCell=\"A1\"><pane "
             "xSplit=\"2\" "
             "ySplit=\"1\" topLeftCell=\"C2\" state=\"frozen\"/><selection activeCell=\"C3\" "
             "sqref=\"C3 B2\"/></sheetView></sheetViews>"),
        "<dimension ref=\"A1:E11\"/><sheetViews><sheetView topLeftCell=\"A1\"><pane xSplit=\"4\" "
        "ySplit=\"1\" topLeftCell=\"E2\" state=\"frozen\"/><selection activeCell=\"E5\" "
        "sqref=\"E5 B2\"/></sheetView></sheetViews>");
    const std::string split =
        "<sheetViews><sheetView><pane xSplit=\"2345\" topLeftCell=\"A1\"/>"
        "</sheetView></sheetViews>";
    EXPECT_EQ(head(split), split);
}

}  // namespace
}  // namespace nianbao::xlsx

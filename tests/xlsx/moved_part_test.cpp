#include "xlsx/moved_part.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "xlsx/loops.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

std::string moved(PartKind kind, std::string_view part, const WorkbookMoves& workbook) {
    std::string out = moved_part(kind, part, {workbook, 0});
    xml::check(out);
    return out;
}

/// Rows 5 and 6 twice.
std::string twice(PartKind kind, std::string_view part) {
    return moved(kind, part, workbook_repeated(5, 6, 2));
}

std::string without(PartKind kind, std::string_view part) {
    return moved(kind, part, workbook_repeated(5, 6, 0));
}

std::string code_of(std::string_view part, const WorkbookMoves& workbook) {
    try {
        moved_part(PartKind::Table, part, {workbook, 0});
    } catch (const Error& error) {
        return error.problems().front().message.en;
    }
    return {};
}

TEST(MovedPart, IsKnownByItsContentType) {
    EXPECT_EQ(part_kind("application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"),
              PartKind::Table);
    EXPECT_EQ(part_kind("application/vnd.ms-excel.threadedComments+xml"),
              PartKind::ThreadedComments);
    EXPECT_FALSE(
        part_kind("application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"));
}

TEST(MovedPart, IsTheSameWhereNothingMoved) {
    WorkbookMoves workbook({"a"});
    workbook.add_all();
    const std::string chart = "<c:f xmlns:c='c'>a!A1</c:f >";
    EXPECT_EQ(moved(PartKind::Chart, chart, workbook), chart);
}

TEST(MovedPart, GrowsATable) {
    EXPECT_EQ(
        twice(PartKind::Table,
              "<table ref=\"A4:B7\" totalsRowCount=\"1\"><autoFilter ref=\"A4:B6\"/>"
              "<tableColumns count=\"2\"><tableColumn id=\"1\"><calculatedColumnFormula>A5*$D$7"
              "</calculatedColumnFormula><totalsRowFormula>SUM(A5:A6)</totalsRowFormula>"
              "</tableColumn></tableColumns></table>"),
        "<table ref=\"A4:B9\" totalsRowCount=\"1\"><autoFilter ref=\"A4:B8\"/>"
        "<tableColumns count=\"2\"><tableColumn id=\"1\"><calculatedColumnFormula>A5*$D$9"
        "</calculatedColumnFormula><totalsRowFormula>SUM(A5:A8)</totalsRowFormula>"
        "</tableColumn></tableColumns></table>");
}

TEST(MovedPart, RefusesWhatATableCannotBe) {
    const std::string inside = "<table displayName=\"T\" ref=\"A5:B6\"/>";
    EXPECT_EQ(code_of(inside, workbook_repeated(5, 6, 2)),
              "a loop repeats or removes a whole table");
    EXPECT_EQ(code_of(inside, workbook_repeated(6, 6, 0)), "no row of data is left in a table");
    EXPECT_EQ(code_of(inside, workbook_repeated(6, 6, 2)), "");
    WorkbookMoves columns({"a"});
    columns.add_all();
    repeat(columns.sheets().front().columns, 2, 2, 2);
    EXPECT_EQ(code_of(inside, columns), "a loop changes the columns of a table");
}

TEST(MovedPart, RepeatsComments) {
    EXPECT_EQ(
        twice(PartKind::Comments,
              "<comments xmlns:xr=\"r\"><authors><author>甲</author></authors><commentList>"
              "<comment ref=\"B5\" authorId=\"0\" xr:uid=\"{1}\"><text><t>注</t></text></comment>"
              "<comment ref=\"B7\" authorId=\"0\"/></commentList></comments>"),
        "<comments xmlns:xr=\"r\"><authors><author>甲</author></authors><commentList>"
        "<comment ref=\"B5\" authorId=\"0\" xr:uid=\"{1}\"><text><t>注</t></text></comment>"
        "<comment ref=\"B7\" authorId=\"0\"><text><t>注</t></text></comment>"
        "<comment ref=\"B9\" authorId=\"0\"/></commentList></comments>");
    EXPECT_EQ(
        without(PartKind::Comments,
                "<comments><authors/><commentList><comment ref=\"B5\"/></commentList></comments>"),
        "<comments><authors/><commentList></commentList></comments>");
}

TEST(MovedPart, KeepsAThreadOfCommentsInTheFirstCopy) {
    EXPECT_EQ(twice(PartKind::ThreadedComments,
                    "<ThreadedComments><threadedComment ref=\"B6\" id=\"{1}\"><text>x</text>"
                    "</threadedComment><threadedComment ref=\"B7\"/></ThreadedComments>"),
              "<ThreadedComments><threadedComment ref=\"B6\" id=\"{1}\"><text>x</text>"
              "</threadedComment><threadedComment ref=\"B9\"/></ThreadedComments>");
    const std::string first =
        "<comments><authors><author>tc={1}</author></authors><commentList><comment ref=\"B5\" "
        "authorId=\"0\"/></commentList></comments>";
    EXPECT_EQ(twice(PartKind::Comments, first), first);
}

TEST(MovedPart, RepeatsTheBoxesOfComments) {
    const std::string shape_a =
        "<v:shape id=\"_x0000_s1025\" type=\"#t\"><x:ClientData ObjectType=\"Note\"><x:Anchor>\n  "
        "2, 15, "
        "4, 10, 4, 15, 8, "
        "4</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>";
    const std::string head =
        "<xml xmlns:v=\"v\" xmlns:x=\"x\" xmlns:o=\"o\"><o:idmap v:ext=\"edit\" data=\"1\"/>";
    EXPECT_EQ(twice(PartKind::Vml, head + shape_a + "</xml>"),
              head + shape_a +
                  "<v:shape id=\"_x0000_s1026\" type=\"#t\"><x:ClientData "
                  "ObjectType=\"Note\"><x:Anchor>2, "
                  "15, 6, 10, 4, 15, 10, 4</x:Anchor><x:Row>6</x:Row><x:Column>1</x:Column>"
                  "</x:ClientData></v:shape></xml>");
    EXPECT_EQ(without(PartKind::Vml, head + shape_a + "</xml>"), head + "</xml>");
}

TEST(MovedPart, MakesRoomForTheNumbersOfBoxes) {
    const std::string out =
        moved(PartKind::Vml,
              "<xml xmlns:v=\"v\" xmlns:x=\"x\" xmlns:o=\"o\"><o:idmap data=\"1\"/><v:shape "
              "id=\"_x0000_s1025\"><x:Row>4</x:Row><x:Column>1</x:Column></v:shape></xml>",
              workbook_repeated(5, 5, 1030));
    EXPECT_NE(out.find("data=\"1,2\""), std::string::npos);
    EXPECT_NE(out.find("_x0000_s2054"), std::string::npos);
}

TEST(MovedPart, MovesOldControls) {
    EXPECT_EQ(
        twice(PartKind::Vml,
              "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shape id=\"a\"><x:Anchor>1, 0, 6, 2, 2, 0, 7, 5"
              "</x:Anchor><x:FmlaLink>$A$7</x:FmlaLink></v:shape></xml>"),
        "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shape id=\"a\"><x:Anchor>1, 0, 8, 2, 2, 0, 9, 5"
        "</x:Anchor><x:FmlaLink>$A$9</x:FmlaLink></v:shape></xml>");
}

TEST(MovedPart, LeavesVmlThatIsNoXml) {
    const std::string part = "<xml><font>a<br>b</font></xml>";
    EXPECT_EQ(moved_part(PartKind::Vml, part, {workbook_repeated(5, 6, 2), 0}), part);
}

std::string drawing(std::string_view attributes, int from, int to) {
    return "<d><twoCellAnchor" + std::string(attributes) + "><from><col>0</col><row>" +
           std::to_string(from) + "</row></from><to><col>1</col><row>" + std::to_string(to) +
           "</row></to></twoCellAnchor></d>";
}

TEST(MovedPart, MovesDrawings) {
    EXPECT_EQ(twice(PartKind::Drawing, drawing("", 6, 9)), drawing("", 8, 11));
    EXPECT_EQ(twice(PartKind::Drawing, drawing("", 3, 6)), drawing("", 3, 8));
    EXPECT_EQ(twice(PartKind::Drawing, drawing("", 4, 5)), drawing("", 4, 5));
    EXPECT_EQ(twice(PartKind::Drawing, drawing(" editAs=\"oneCell\"", 3, 6)),
              drawing(" editAs=\"oneCell\"", 3, 6));
    EXPECT_EQ(twice(PartKind::Drawing, drawing(" editAs=\"absolute\"", 7, 9)),
              drawing(" editAs=\"absolute\"", 7, 9));
    EXPECT_EQ(without(PartKind::Drawing, drawing("", 4, 5)), drawing("", 4, 4));
}

TEST(MovedPart, MovesTheCellAShapeShows) {
    EXPECT_EQ(
        twice(PartKind::Drawing,
              "<d><oneCellAnchor><from><col>0</col><row>6</row></from><sp textlink=\"年报!$B$7\"/>"
              "</oneCellAnchor></d>"),
        "<d><oneCellAnchor><from><col>0</col><row>8</row></from><sp textlink=\"年报!$B$9\"/>"
        "</oneCellAnchor></d>");
}

TEST(MovedPart, GrowsTheSeriesOfAChartAndDropsItsResults) {
    EXPECT_EQ(
        twice(
            PartKind::Chart,
            "<c><tx><strRef><f>年报!$A$4</f><strCache/></strRef></tx><val><numRef><f>年报!$B$5:$B$6"
            "</f><numCache><pt>1</pt></numCache></numRef></val><f>年报!$C$5</f><ext><f>[1]x!A5</f>"
            "<numCache/></ext></c>"),
        "<c><tx><strRef><f>年报!$A$4</f></strRef></tx><val><numRef><f>年报!$B$5:$B$8"
        "</f></numRef></val><f>(年报!$C$5,年报!$C$7)</f><ext><f>[1]x!A5</f><numCache/></ext></c>");
}

TEST(MovedPart, DropsTheResultsOfNewChartsToo) {
    EXPECT_EQ(twice(PartKind::Chart,
                    "<c><numDim "
                    "type=\"val\"><f>年报!$B$5:$B$6</f><lvl><pt>1</pt></lvl></numDim><lvl/></c>"),
              "<c><numDim type=\"val\"><f>年报!$B$5:$B$8</f></numDim><lvl/></c>");
}

TEST(MovedPart, MovesControlsAndPivotTables) {
    EXPECT_EQ(twice(PartKind::Control, "<formControlPr fmlaLink=\"$A$7\" fmlaRange=\"$B$5\"/>"),
              "<formControlPr fmlaLink=\"$A$9\" fmlaRange=\"$B$5:$B$7\"/>");
    EXPECT_EQ(twice(PartKind::PivotTable,
                    "<pivotTableDefinition><location ref=\"A8:C12\" firstDataRow=\"1\"/>"
                    "</pivotTableDefinition>"),
              "<pivotTableDefinition><location ref=\"A10:C14\" firstDataRow=\"1\"/>"
              "</pivotTableDefinition>");
}

TEST(MovedPart, GrowsTheSourceOfAPivotTable) {
    EXPECT_EQ(twice(PartKind::PivotCache,
                    "<pivotCacheDefinition id=\"1\"><worksheetSource ref=\"A4:C6\" sheet=\"年报\"/>"
                    "</pivotCacheDefinition>"),
              "<pivotCacheDefinition refreshOnLoad=\"1\" id=\"1\"><worksheetSource ref=\"A4:C8\" "
              "sheet=\"年报\"/></pivotCacheDefinition>");
    EXPECT_EQ(twice(PartKind::PivotCache,
                    "<pivotCacheDefinition refreshOnLoad='0'><worksheetSource name=\"n\"/>"
                    "</pivotCacheDefinition>"),
              "<pivotCacheDefinition refreshOnLoad='1'><worksheetSource name=\"n\"/>"
              "</pivotCacheDefinition>");
}

}  // namespace
}  // namespace nianbao::xlsx

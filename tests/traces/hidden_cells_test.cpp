#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> hidden(const std::string& sheet) {
    return told(Planted::xlsx(sheet)
                    .part("/xl/workbook.xml",
                          "sharedStrings",
                          "/xl/sharedStrings.xml",
                          "spreadsheetml.sharedStrings",
                          sheet_root("sst", "<si><t>甲</t></si><si><r><t>乙</t></r></si>"))
                    .bytes(),
                find_hidden_cells);
}

std::string row(const std::string& attributes, const std::string& cells) {
    return "<row " + attributes + ">" + cells + "</row>";
}

const std::string two_cells =
    "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>丙</t></is></c>";

TEST(HiddenCells, OfARowAreToldWithTheirValues) {
    EXPECT_THAT(hidden("<sheetData>" + row("r=\"2\" hidden=\"1\"", two_cells) + "</sheetData>"),
                ElementsAre("hidden-cells 表一 表一!A2: 乙 丙"));
    EXPECT_THAT(hidden("<sheetData>" + row("r=\"2\" hidden=\"0\"", two_cells) + "</sheetData>"),
                IsEmpty());
}

TEST(HiddenCells, OfARowWithoutHeightAreHiddenToo) {
    EXPECT_THAT(hidden("<sheetData>" + row("r=\"2\" ht=\"0.0\"", two_cells) + "</sheetData>"),
                ElementsAre("hidden-cells 表一 表一!A2: 乙 丙"));
    EXPECT_THAT(hidden("<sheetData>" + row("r=\"2\" ht=\"0.75\"", two_cells) + "</sheetData>"),
                IsEmpty());
}

TEST(HiddenCells, OfAColumnAreHiddenOrWithoutWidth) {
    const std::string data = "<sheetData>" + row("r=\"2\"", two_cells) + "</sheetData>";
    EXPECT_THAT(hidden("<cols><col min=\"2\" max=\"3\" hidden=\"true\"/></cols>" + data),
                ElementsAre("hidden-cells 表一 表一!C2: 丙"));
    EXPECT_THAT(hidden("<cols><col min=\"1\" max=\"1\" width=\"0\"/></cols>" + data),
                ElementsAre("hidden-cells 表一 表一!A2: 乙"));
    EXPECT_THAT(hidden("<cols><col min=\"4\" max=\"99999999\" hidden=\"1\"/></cols>" + data),
                IsEmpty());
}

TEST(HiddenCells, OfAGroupThatIsFoldedAreHidden) {
    EXPECT_THAT(
        hidden("<sheetData>" + row("r=\"2\" outlineLevel=\"1\" hidden=\"1\"", "<c><v>7</v></c>") +
               row("r=\"3\" collapsed=\"1\"", "<c r=\"A3\"><f>A2</f><v>7</v></c>") +
               "</sheetData>"),
        ElementsAre("hidden-cells 表一 表一!: 7"));
}

TEST(HiddenCells, WithoutValuesAreNoTrace) {
    EXPECT_THAT(hidden("<sheetData>" + row("r=\"2\" hidden=\"1\"", "<c r=\"A2\" s=\"3\"/>") +
                       "</sheetData>"),
                IsEmpty());
}

TEST(HiddenCells, OfAHiddenSheetAreAllOfThem) {
    for (const std::string state : {"hidden", "veryHidden"}) {
        const std::string workbook = sheet_root(
            "workbook",
            "<sheets><sheet name=\"底稿\" state=\"" + state +
                "\" r:id=\"rId2\"/></sheets>"
                "<definedNames><definedName name=\"x\" hidden=\"1\">底稿!$A$1</definedName>"
                "<definedName name=\"y\">1</definedName></definedNames>");
        EXPECT_THAT(told(Planted::xlsx("<sheetData><row><c r=\"A1\"><v>5</v></c></row></sheetData>")
                             .put("/xl/workbook.xml", workbook)
                             .bytes(),
                         find_hidden_cells),
                    ElementsAre("hidden-name x: x=底稿!$A$1", "hidden-sheet 底稿: 底稿 5"));
    }
}

TEST(HiddenCells, AHiddenSheetOfAChartIsHiddenToo) {
    const std::string workbook = sheet_root(
        "workbook", "<sheets><sheet name=\"图\" state=\"hidden\" r:id=\"rId3\"/></sheets>");
    EXPECT_THAT(told(Planted::xlsx("")
                         .put("/xl/workbook.xml", workbook)
                         .part("/xl/workbook.xml",
                               "chartsheet",
                               "/xl/chartsheets/sheet1.xml",
                               "spreadsheetml.chartsheet",
                               sheet_root("chartsheet", ""))
                         .bytes(),
                     find_hidden_cells),
                ElementsAre("hidden-sheet 图: 图"));
}

}  // namespace
}  // namespace nianbao::traces

#include "xlsx/sheet_reader.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::xlsx {
namespace {

const std::string strings_part = "<sst xmlns=\"" + std::string(spreadsheet) +
                                 "\"><si><t>plain</t></si><si><t>{{a}}</t></si></sst>";

std::string sheet(std::string_view rows) {
    return "<worksheet xmlns=\"" + std::string(spreadsheet) + "\"><sheetData>" + std::string(rows) +
           "</sheetData></worksheet>";
}

Sheet read(const std::string& part, bool drop_results = false) {
    static const SharedStrings shared = read_shared_strings(strings_part);
    return read_sheet(part, shared, "{{", drop_results);
}

std::string joined(const Sheet& read) {
    std::string all;
    for (const xml::Atom& atom : read.story.atoms) {
        all += atom.source;
    }
    return all;
}

TEST(SheetReader, TilesASheetWithoutTags) {
    const std::string part = sheet(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1</v></c>"
        "<c r=\"C1\" s=\"1\"/></row>");
    EXPECT_EQ(joined(read(part)), part);
}

TEST(SheetReader, MakesAStoryOfACellWithATag) {
    const std::string part = sheet("<row><c r=\"A1\" t=\"s\" s=\"4\"><v>1</v></c></row>");
    const Sheet found = read(part);
    ASSERT_EQ(found.cells.size(), 1U);
    EXPECT_EQ(found.cells.begin()->second.head, "<c r=\"A1\" s=\"4\"");
    EXPECT_EQ(found.cells.begin()->second.slot, 1U);
    EXPECT_EQ(found.story.texts.at(1), "{{a}}");
}

TEST(SheetReader, ReadsInlineStringsToo) {
    const std::string part =
        sheet("<row><c r=\"A1\" t=\"inlineStr\"><is><t>x{{b}}</t></is></c></row>");
    const Sheet found = read(part);
    ASSERT_EQ(found.cells.size(), 1U);
    EXPECT_TRUE(found.cells.begin()->second.is_inline);
}

TEST(SheetReader, LeavesFormulasAndNumbersAlone) {
    const std::string part =
        sheet("<row><c t=\"str\"><f>\"{{a}}\"</f><v>{{a}}</v></c><c><v>1</v></c></row>");
    EXPECT_TRUE(read(part).cells.empty());
}

TEST(SheetReader, DropsResultsOfFormulasWhereAsked) {
    const std::string part = sheet("<row><c r=\"A1\"><f>B1</f><v>1</v></c><c><v>2</v></c></row>");
    EXPECT_TRUE(has_results(part));
    EXPECT_EQ(joined(read(part, true)),
              sheet("<row><c r=\"A1\"><f>B1</f></c><c><v>2</v></c></row>"));
    EXPECT_FALSE(has_results(sheet("<row><c><f>A1</f></c><c><v>1</v></c></row>")));
}

TEST(SheetReader, RefusesAStringThatIsNotThere) {
    const std::string part = sheet("<row><c r=\"A1\" t=\"s\"><v>7</v></c></row>");
    EXPECT_THROW(read(part), Error);
}

}  // namespace
}  // namespace nianbao::xlsx

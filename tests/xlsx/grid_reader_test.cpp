#include "xlsx/grid_reader.hpp"

#include <gtest/gtest.h>

#include "xlsx/grid_writer.hpp"

namespace nianbao::xlsx {
namespace {

std::string sheet_of(std::string_view rows, std::string_view behind = "") {
    return "<worksheet xmlns=\"" + std::string(spreadsheet) + "\"><sheetData>" + std::string(rows) +
           "</sheetData>" + std::string(behind) + "</worksheet>";
}

const std::string strings_part =
    "<sst xmlns=\"" + std::string(spreadsheet) +
    "\"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>";

/// A sheet together with what it was read from.
struct Read {
    std::string part;
    SharedStrings shared = read_shared_strings(strings_part);
    GridSheet sheet;

    explicit Read(const std::string& rows, std::string_view behind = "")
        : part(sheet_of(rows, behind)) {
        sheet = read_grid(part, shared);
    }
    std::string at(std::size_t row, std::size_t column) const {
        const text::Cell* const cell = sheet.grid.at(row, column);
        return cell == nullptr ? "absent" : cell->text;
    }
    /// The rows once a cell has been written.
    std::string written(std::size_t row, std::size_t column, std::string_view characters) const {
        std::vector<xml::Splice> splices;
        write_cell(sheet, sheet.grid.index_at(row, column), characters, splices);
        const std::string out = xml::spliced(part, splices);
        const std::size_t from = out.find("<sheetData>") + 11;
        return out.substr(from, out.find("</sheetData>") - from);
    }
};

TEST(GridReader, ReadsStringsNumbersAndResults) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
        "<c r=\"C1\" t=\"inlineStr\"><is><t>丁</t></is></c><c r=\"D1\"><v>12</v></c>"
        "<c r=\"E1\" t=\"str\"><f>A1</f><v>戊</v></c></row>");
    EXPECT_EQ(read.at(0, 0) + read.at(0, 1) + read.at(0, 2) + read.at(0, 3) + read.at(0, 4),
              "甲乙丙丁12戊");
    EXPECT_TRUE(read.sheet.places[4].formula);
    EXPECT_TRUE(read.sheet.places[1].rich);
    EXPECT_FALSE(read.sheet.places[0].rich);
}

TEST(GridReader, ReadsNumbersAsPeopleTypedThem) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\"><v>160.59639999999999</v></c><c r=\"B1\"><v>0.50</v></c>"
        "<c r=\"C1\"><v>1E3</v></c></row>");
    EXPECT_EQ(read.at(0, 0), "160.5964");
    EXPECT_EQ(read.at(0, 1), "0.50");
    EXPECT_EQ(read.at(0, 2), "1000");
}

TEST(GridReader, ResolvesMergedCells) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"/></row><row r=\"2\"><c "
        "r=\"C2\" t=\"s\"><v>1</v></c></row>",
        "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>");
    EXPECT_EQ(read.at(1, 1), "甲");
    EXPECT_EQ(read.sheet.grid.at(1, 1)->rows, 2U);
    EXPECT_EQ(read.at(0, 2), "");
    EXPECT_EQ(read.at(1, 2), "乙丙");
}

TEST(GridReader, CountsCellsWithoutReferences) {
    const Read read(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c><v>5</v></c></row>");
    EXPECT_EQ(read.at(0, 1), "乙丙");
    EXPECT_EQ(read.at(1, 0), "5");
}

TEST(GridReader, WritesIntoACellAndKeepsItsFormat) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"7\"/></row><row r=\"2\">"
        "<c r=\"B2\"><v>1</v></c></row>");
    EXPECT_EQ(
        read.written(0, 1, "<x>"),
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"7\" t=\"inlineStr\"><is><t>"
        "&lt;x&gt;</t></is></c></row><row r=\"2\"><c r=\"B2\"><v>1</v></c></row>");
}

TEST(GridReader, WritesACellThatIsNotThere) {
    const Read read(
        "<row r=\"1\" s=\"4\"><c r=\"C1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v>"
        "</c></row>");
    EXPECT_EQ(
        read.written(0, 1, "x"),
        "<row r=\"1\" s=\"4\"><c r=\"B1\" s=\"4\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C1\">"
        "<v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
    EXPECT_NE(read.written(1, 2, "x").find("<v>1</v></c><c r=\"C2\" t=\"inlineStr\">"),
              std::string::npos);
}

TEST(GridReader, SaysWhereNothingCanBeWritten) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>");
    std::vector<xml::Splice> splices;
    EXPECT_FALSE(write_cell(read.sheet, read.sheet.grid.index_at(1, 0), "x", splices));
    EXPECT_TRUE(splices.empty());
}

TEST(GridReader, ReadsBlankRowsRightBelowTheText) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"/></row><row "
        "r=\"4\"><c r=\"A4\"/></row>");
    EXPECT_EQ(read.sheet.grid.rows(), 2U);
}

TEST(GridReader, IsBoundedByTheCellsWithText) {
    const Read read(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c "
        "r=\"A1048576\"><v>1</v></c></row>",
        "<mergeCells><mergeCell ref=\"A1:XFD1\"/></mergeCells>");
    EXPECT_EQ(read.sheet.grid.rows(), 1U);
    EXPECT_EQ(read.sheet.grid.columns(), text::Grid::most_columns);
}

}  // namespace
}  // namespace nianbao::xlsx

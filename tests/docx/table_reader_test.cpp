#include "docx/table_reader.hpp"

#include <gtest/gtest.h>

#include "docx/body_reader.hpp"

namespace nianbao::docx {
namespace {

/// The cells of a table as "row,column rows×columns text".
std::string cells_of(const std::string& rows) {
    const Body body = read_body(
        "<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:tbl>" +
        rows + "</w:tbl></w:body>");
    std::string out;
    for (const text::Cell& cell : body.tables.front().grid.cells()) {
        out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
               std::to_string(cell.rows) + "x" + std::to_string(cell.columns) + " " + cell.text +
               "|";
    }
    return out;
}

std::string cell(const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text +
           "</w:t></w:r></w:p></w:tc>";
}

TEST(TableReader, ResolvesCellsOverColumns) {
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲", "<w:gridSpan w:val=\"2\"/>") + cell("乙") + "</w:tr>"),
              "0,0 1x2 甲|0,2 1x1 乙|");
}

TEST(TableReader, ResolvesCellsOverRows) {
    const std::string restart = "<w:vMerge w:val=\"restart\"/>";
    const std::string go_on = "<w:vMerge/>";
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲", restart) + cell("1") + "</w:tr><w:tr>" +
                       cell("", go_on) + cell("2") + "</w:tr><w:tr>" + cell("", go_on) + cell("3") +
                       "</w:tr><w:tr>" + cell("乙", restart) + cell("4") + "</w:tr>"),
              "0,0 3x1 甲|0,1 1x1 1|1,1 1x1 2|2,1 1x1 3|3,0 1x1 乙|3,1 1x1 4|");
}

TEST(TableReader, TakesAMergeThatContinuesNothingAsACell) {
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲", "<w:vMerge/>") + "</w:tr>"), "0,0 1x1 甲|");
}

TEST(TableReader, ResolvesMergesOfOldDocuments) {
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲", "<w:hMerge w:val=\"restart\"/>") +
                       cell("", "<w:hMerge/>") + cell("乙") + "</w:tr>"),
              "0,0 1x2 甲|0,2 1x1 乙|");
}

TEST(TableReader, LeavesOutCellsBeforeTheFirst) {
    EXPECT_EQ(
        cells_of("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("甲") + "</w:tr>"),
        "0,2 1x1 甲|");
}

TEST(TableReader, ReadsRowsAndCellsInsideControls) {
    EXPECT_EQ(cells_of("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:tr>" +
                       cell("甲") + "<w:sdt><w:sdtContent>" + cell("乙") +
                       "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"),
              "0,0 1x1 甲|0,1 1x1 乙|");
}

TEST(TableReader, LeavesOutDeletedRows) {
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲") + "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" +
                       cell("乙") + "</w:tr><w:tr>" + cell("丙") + "</w:tr>"),
              "0,0 1x1 甲|1,0 1x1 丙|");
}

TEST(TableReader, JoinsTheParagraphsOfACell) {
    EXPECT_EQ(
        cells_of("<w:tr><w:tc><w:p><w:r><w:t>本年度</w:t></w:r></w:p><w:p><w:r><w:t>办理结果</w:t>"
                 "</w:r></w:p></w:tc></w:tr>"),
        "0,0 1x1 本年度\n办理结果|");
}

TEST(TableReader, IsBoundedInSpans) {
    EXPECT_EQ(cells_of("<w:tr>" + cell("甲", "<w:gridSpan w:val=\"99999999\"/>") + cell("乙") +
                       "</w:tr>"),
              "0,0 1x128 甲|");
}

}  // namespace
}  // namespace nianbao::docx

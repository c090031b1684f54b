#include "format/new_workbook.hpp"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "opc/package.hpp"

namespace nianbao::format {
namespace {

NewWorkbook one_sheet(NewContent content) {
    NewWorkbook book;
    NewSheet& sheet = book.sheets.emplace_back("甲'乙");
    sheet.put({1, 2}, Look(), std::move(content));
    book.names.push_back({"item_1", 0, {1, 2}});
    return book;
}

std::string part(const NewWorkbook& book, const std::string& name) {
    const opc::Package package = opc::Package::open(write_workbook(book));
    for (const opc::Part& one : package.parts()) {
        if (one.name.text().ends_with(name)) {
            return package.contents(one.name);
        }
    }
    return {};
}

TEST(NewWorkbook, NamesCells) {
    EXPECT_EQ(cell_name({0, 0}), "A1");
    EXPECT_EQ(cell_name({9, 27}, true), "$AB$10");
    EXPECT_EQ(span_name({{1, 1}, {3, 2}}), "$B$2:$C$4");
    EXPECT_EQ(quoted_sheet("甲'乙"), "'甲''乙'");
}

TEST(NewWorkbook, GivesCellsTheirNames) {
    EXPECT_NE(part(one_sheet(1.0), "workbook.xml")
                  .find("<definedName name=\"item_1\">'甲''乙'!$C$2</definedName>"),
              std::string::npos);
}

TEST(NewWorkbook, WritesABlankAsTheResultOfAFormulaThatHasNone) {
    const std::string sheet = part(one_sheet(NewFormula{"A1&\"\"", ""}), "sheet1.xml");
    EXPECT_NE(sheet.find("t=\"str\"><f>A1&amp;\"\"</f><v></v>"), std::string::npos) << sheet;
}

TEST(NewWorkbook, NeverTakesWordsForAFormula) {
    const std::string sheet = part(one_sheet(std::string("=1+1")), "sheet1.xml");
    EXPECT_EQ(sheet.find("<f>"), std::string::npos);
}

TEST(NewWorkbook, RefusesWhatNoCellTakes) {
    EXPECT_THROW(write_workbook(one_sheet(std::string(40000, 'x'))), Error);
}

TEST(NewWorkbook, LinksToFilesOfAnyName) {
    const NewWorkbook book = one_sheet(NewLink{"子/a b#50%.docx", "DOCX"});
    EXPECT_NE(part(book, "sheet1.xml.rels").find(R"(Target="子\a%20b%2350%25.docx")"),
              std::string::npos);
}

TEST(NewWorkbook, KeepsTheTextOfALinkThatIsTooLong) {
    const NewWorkbook book = one_sheet(NewLink{std::string(3000, 'x'), "DOCX"});
    EXPECT_NE(part(book, "sharedStrings.xml").find("DOCX"), std::string::npos);
    EXPECT_EQ(part(book, "sheet1.xml").find("hyperlink"), std::string::npos);
}

TEST(NewWorkbook, ProtectsAndFiltersWhereThatIsWanted) {
    NewWorkbook book = one_sheet(1.0);
    EXPECT_NE(part(book, "sheet1.xml").find("<sheetProtection"), std::string::npos);
    EXPECT_EQ(part(book, "sheet1.xml").find("<autoFilter"), std::string::npos);
    book.sheets.front().guarded = false;
    book.sheets.front().filter = CellSpan{{1, 2}, {4, 5}};
    EXPECT_EQ(part(book, "sheet1.xml").find("<sheetProtection"), std::string::npos);
    EXPECT_NE(part(book, "sheet1.xml").find("<autoFilter ref=\"C2:F5\"/>"), std::string::npos);
}

TEST(NewWorkbook, LeavesNothingBehind) {
    std::filesystem::path folder;
    {
        const ScratchFolder scratch;
        folder = scratch.path();
        EXPECT_TRUE(std::filesystem::is_directory(folder));
    }
    EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST(NewWorkbook, SaysWhereThereIsNoRoomForTemporaryFiles) {
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    setenv("TMPDIR", "/nowhere", 1);
    EXPECT_THROW(write_workbook(one_sheet(1.0)), Error);
    if (before == nullptr) {
        unsetenv("TMPDIR");
    } else {
        setenv("TMPDIR", kept.c_str(), 1);
    }
}

}  // namespace
}  // namespace nianbao::format

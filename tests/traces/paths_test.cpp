#include "traces/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Paths, AreCutDownToTheirLastName) {
    EXPECT_EQ(without_folders("C:\\Users\\某人\\稿.docx"), "稿.docx");
    EXPECT_EQ(without_folders("file:///C:/u/a.dotm"), "a.dotm");
    EXPECT_EQ(without_folders("\\\\server\\share\\b.xlsx"), "b.xlsx");
    EXPECT_EQ(without_folders("Source=D:\\x\\c.mdb;Mode=Read"), "Source=c.mdb;Mode=Read");
    EXPECT_EQ(without_folders("D:\\x\\"), ".");
}

TEST(Paths, AreNoAddressesOrWords) {
    EXPECT_EQ(without_folders("https://www.gov.cn/a"), std::nullopt);
    EXPECT_EQ(without_folders("styles.xml"), std::nullopt);
    EXPECT_EQ(without_folders("比例 1:/2"), std::nullopt);
}

TEST(Paths, AreNotFoundInWhatIsLeft) {
    EXPECT_EQ(without_folders(*without_folders("C:\\a\\b")), std::nullopt);
}

std::string instruction(const std::string& words) {
    return "<w:r><w:instrText>" + words + "</w:instrText></w:r>";
}

TEST(Paths, OfFieldsAreCutThoughRunsSplitThem) {
    const std::string bytes =
        Planted::docx(paragraph("<w:r><w:fldChar/></w:r>" +
                                instruction(" INCLUDEPICTURE \"C:\\\\Us") +
                                instruction("ers\\\\某&amp;人\\\\图.png\" ") +
                                "<w:r><w:fldChar/></w:r>" + instruction("\\* MERGEFORMAT")))
            .bytes();
    EXPECT_THAT(told(bytes, find_paths),
                ElementsAre("path field:  INCLUDEPICTURE \"C:\\\\Users\\\\某&人\\\\图.png\" "));
    EXPECT_THAT(part_of(cleared(bytes), "/word/document.xml"),
                HasSubstr(instruction(" INCLUDEPICTURE &quot;图.png&quot; ") + instruction("")));
}

TEST(Paths, OfServersInFieldsHaveEachBackslashTwice) {
    EXPECT_EQ(without_folders("LINK \"\\\\\\\\srv\\\\a\\\\b.xlsx\""), "LINK \"b.xlsx\"");
}

TEST(Paths, OfAnyRelationshipAndAttributeAreCut) {
    const std::string bytes =
        Planted::docx("<w:p w:a=\"/home/someone/a.txt\" w:b='FILE:///D:/甲/乙.txt'/>")
            .arrow("/word/document.xml", "image", "file:///C:/Users/u/a.png")
            .arrow("/word/document.xml", "hyperlink", "https://www.example.gov.cn/C:/a")
            .bytes();
    const std::string clean = cleared(bytes);
    EXPECT_THAT(part_of(clean, "/word/document.xml"),
                HasSubstr("<w:p w:a=\"a.txt\" w:b='乙.txt'/>"));
    EXPECT_THAT(part_of(clean, "/word/_rels/document.xml.rels"), HasSubstr("Target=\"a.png\""));
    EXPECT_THAT(part_of(clean, "/word/_rels/document.xml.rels"),
                HasSubstr("https://www.example.gov.cn/C:/a"));
}

TEST(Paths, OfAWorkbookGoWithTheChoiceTheyStandIn) {
    const std::string choice =
        "<AlternateContent><Choice><absPath url=\"D:\\某人\\\"/></Choice></AlternateContent>";
    const std::string bytes =
        Planted::xlsx("")
            .put("/xl/workbook.xml", sheet_root("workbook", "<a/>" + choice + "<sheets/>"))
            .bytes();
    EXPECT_EQ(part_of(cleared(bytes), "/xl/workbook.xml"), sheet_root("workbook", "<a/><sheets/>"));
}

}  // namespace
}  // namespace nianbao::traces

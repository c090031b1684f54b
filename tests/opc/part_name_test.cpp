#include "opc/part_name.hpp"

#include <gtest/gtest.h>

namespace nianbao::opc {
namespace {

PartName part(std::string_view text) {
    return *PartName::parse(text);
}

std::string resolved(std::string_view source, std::string_view target) {
    const auto found =
        PartName::resolve(source == "/" ? PartName::package() : part(source), target);
    return found ? found->text() : "nothing";
}

TEST(PartName, KnowsItsPieces) {
    const PartName name = part("/word/media/Image1.PNG");
    EXPECT_EQ(name.entry(), "word/media/Image1.PNG");
    EXPECT_EQ(name.folder(), "/word/media/");
    EXPECT_EQ(name.file(), "Image1.PNG");
    EXPECT_EQ(name.extension(), "png");
    EXPECT_EQ(part("/a.b/c").extension(), "");
}

TEST(PartName, IgnoresTheCaseOfAsciiLetters) {
    EXPECT_EQ(part("/word/STYLES.xml"), part("/Word/styles.XML"));
    EXPECT_NE(part("/Ä"), part("/ä"));
}

TEST(PartName, SeesThroughPercentEncoding) {
    EXPECT_EQ(part("/a%20b%E5%9B%BE.png"), *PartName::of_entry("a b图.png"));
}

TEST(PartName, RefusesNamesThatNoPartCanHave) {
    for (const char* text :
         {"",        "/",     "word/a", "/a/",   "//a",       "/a//b",  "/./a",
          "/a/../b", "/a./b", "/a.",    "/a\\b", "/%2e%2e/a", "/a%2fb", "/a%5Cb",
          "/a%41",   "/a%zz", "/a%2",   "/a%00", "/a?b",      "/a#b",   "/[a]"}) {
        EXPECT_FALSE(PartName::parse(text)) << text;
    }
}

TEST(PartName, IsNotGivenToEveryEntry) {
    EXPECT_FALSE(PartName::of_entry("[Content_Types].xml"));
    EXPECT_FALSE(PartName::of_entry("a/[0].piece"));
    EXPECT_EQ(PartName::of_entry("100%.png")->text(), "/100%.png");
}

TEST(PartName, ResolvesTargetsAgainstTheFolderOfTheSource) {
    EXPECT_EQ(resolved("/", "word/document.xml"), "/word/document.xml");
    EXPECT_EQ(resolved("/", "/word/document.xml"), "/word/document.xml");
    EXPECT_EQ(resolved("/word/document.xml", "styles.xml"), "/word/styles.xml");
    EXPECT_EQ(resolved("/xl/worksheets/sheet1.xml", "../tables/t.xml"), "/xl/tables/t.xml");
    EXPECT_EQ(resolved("/xl/worksheets/sheet1.xml", "/xl/a.xml"), "/xl/a.xml");
    EXPECT_EQ(resolved("/word/document.xml", "./a/./b.xml"), "/word/a/b.xml");
    EXPECT_EQ(resolved("/word/document.xml", "../customXml/item1.xml"), "/customXml/item1.xml");
    EXPECT_EQ(resolved("/word/document.xml", "NULL"), "/word/NULL");
}

TEST(PartName, ResolvesNothingThatLeavesThePackage) {
    for (const char* target : {"",
                               "../../a",
                               "/../a",
                               "../..",
                               "%2e%2e/a",
                               "..\\a",
                               "a\\b",
                               "a#b",
                               "#b",
                               "a?b",
                               "http://x/a",
                               "file:///etc/passwd",
                               "C:\\a",
                               "a/",
                               "a//b",
                               "//server/share"}) {
        EXPECT_EQ(resolved("/word/document.xml", target), "nothing") << target;
    }
}

TEST(PartName, LeadsToItsRelationshipsAndBack) {
    EXPECT_EQ(part("/word/document.xml").relationships().text(), "/word/_rels/document.xml.rels");
    EXPECT_EQ(PartName::package().relationships().text(), "/_rels/.rels");
    EXPECT_EQ(PartName::package().relationships(), *PartName::of_entry("_rels/.rels"));
    EXPECT_EQ(*part("/word/_rels/document.xml.rels").source_of_relationships(),
              part("/word/document.xml"));
    EXPECT_EQ(*PartName::of_entry("_RELS/.RELS")->source_of_relationships(), PartName::package());
    EXPECT_FALSE(part("/word/document.xml").source_of_relationships());
    EXPECT_FALSE(part("/word/document.rels").source_of_relationships());
    EXPECT_FALSE(part("/word/_rels/document.xml").source_of_relationships());
}

}  // namespace
}  // namespace nianbao::opc

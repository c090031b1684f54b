#include "docx/paragraph_properties.hpp"

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

const std::string styled =
    "<w:p w:rsidR=\"1\"><w:pPr><w:pStyle w:val=\"a&amp;b\"/><w:keepNext/><w:pBdr><w:top "
    "w:val=\"single\"/></w:pBdr><w:jc w:val=\"left\"/><w:rPr><w:ind/></w:rPr></w:pPr>";

/// What stands before the place of a property.
std::string before(std::string_view line_open, std::string_view local) {
    return std::string(line_open.substr(0, place_of_property(line_open, local)));
}

TEST(ParagraphProperties, NameTheStyle) {
    EXPECT_EQ(style_of_paragraph(styled), "a&b");
    EXPECT_EQ(style_of_paragraph("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>"), "");
    EXPECT_EQ(style_of_paragraph("<w:p>"), "");
    EXPECT_EQ(style_of_paragraph("<w:p/>"), "");
}

TEST(ParagraphProperties, AreKnownByName) {
    EXPECT_TRUE(has_property(styled, "jc"));
    EXPECT_FALSE(has_property(styled, "top"));
    EXPECT_FALSE(has_property(styled, "ind"));
    EXPECT_FALSE(has_property("<w:p>", "jc"));
}

TEST(ParagraphProperties, HaveAnOrder) {
    EXPECT_TRUE(before(styled, "numPr").ends_with("<w:keepNext/>"));
    EXPECT_TRUE(before(styled, "ind").ends_with("</w:pBdr>"));
    EXPECT_EQ(before("<w:p><w:pPr></w:pPr>", "ind"), "<w:p><w:pPr>");
}

}  // namespace
}  // namespace nianbao::docx

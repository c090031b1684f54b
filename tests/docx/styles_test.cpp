#include "docx/styles.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

TEST(Styles, AreFoundByTypeAndName) {
    const std::string part =
        "<w:styles xmlns:w=\"" + std::string(wordprocessing) +
        "\"><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal "
        "Table\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name "
        "w:val=\"heading 1\"/></w:style><w:style w:type=\"table\" w:styleId=\"F\"><w:name "
        "w:val=\"Form &amp; Table\"/></w:style></w:styles>";
    const Styles styles(part);
    EXPECT_EQ(styles.paragraph("Heading 1"), "1");
    EXPECT_EQ(styles.character("heading 1"), "");
    EXPECT_EQ(styles.table("form & table"), "F");
    EXPECT_EQ(styles.first_table(), "F");
    EXPECT_EQ(styles.name_of("paragraph", "1"), "heading 1");
    EXPECT_EQ(styles.name_of("character", "1"), "");
    EXPECT_EQ(Styles().paragraph("Normal"), "");
}

TEST(Styles, TakeOverListsFromThoseTheyAreBasedOn) {
    const auto style = [](std::string_view id, std::string_view inside) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\">" +
               std::string(inside) + "</w:style>";
    };
    const std::string numbered =
        "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr>"
        "<w:ind w:left=\"9\"/></w:pPr>";
    const std::string part =
        "<w:styles xmlns:w=\"" + std::string(wordprocessing) + "\">" +
        style("N", "<w:pPr><w:ind w:left=\"1\"/></w:pPr>") +
        style("L", "<w:basedOn w:val=\"N\"/>" + numbered) + style("M", "<w:basedOn w:val=\"L\"/>") +
        style("H", "<w:basedOn w:val=\"M\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") +
        style("A", "<w:basedOn w:val=\"B\"/>") + style("B", "<w:basedOn w:val=\"A\"/>") +
        "</w:styles>";
    const Styles styles(part);
    EXPECT_EQ(styles.numbering("L").list, "5");
    EXPECT_EQ(styles.numbering("M").list, "5");
    EXPECT_EQ(styles.numbering("M").level, "1");
    EXPECT_EQ(styles.numbering("M").indent, "<w:ind w:left=\"9\"/>");
    EXPECT_FALSE(styles.numbering("M").in_outline);
    EXPECT_TRUE(styles.numbering("H").in_outline);
    EXPECT_EQ(styles.numbering("H").outline, "0");
    EXPECT_EQ(styles.numbering("N").list, "");
    EXPECT_EQ(styles.numbering("A").list, "");
    EXPECT_EQ(styles.numbering("absent").list, "");
}

}  // namespace
}  // namespace nianbao::docx

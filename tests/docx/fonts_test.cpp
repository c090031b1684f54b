#include "docx/fonts.hpp"

#include <string>

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

using Names = std::set<std::string>;

std::string root(const std::string& name, const std::string& content) {
    return "<w:" + name +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" + content +
           "</w:" + name + ">";
}

std::string fonts(const std::string& name) {
    return R"(<w:rPr><w:rFonts w:ascii="Times" w:eastAsia=")" + name + R"("/></w:rPr>)";
}

std::string style(const std::string& id, const std::string& content, const std::string& more = "") {
    return R"(<w:style w:type="paragraph" w:styleId=")" + id + "\" " + more + ">" + content +
           "</w:style>";
}

std::string paragraph(const std::string& style) {
    return R"(<w:p><w:pPr><w:pStyle w:val=")" + style + R"("/></w:pPr></w:p>)";
}

Names named(const std::string& story, const std::string& styles) {
    return east_asian_fonts(root("document", story), root("styles", styles));
}

TEST(EastAsianFonts, AreThoseOfTheStory) {
    EXPECT_EQ(named("<w:p><w:r>" + fonts("楷体") + "</w:r></w:p>", ""), Names{"楷体"});
}

TEST(EastAsianFonts, AreThoseOfTheStylesThatItUses) {
    EXPECT_EQ(named(paragraph("a"), style("a", fonts("黑体")) + style("b", fonts("隶书"))),
              Names{"黑体"});
}

TEST(EastAsianFonts, AreThoseOfWhatAStyleIsBasedOn) {
    const std::string based = R"(<w:basedOn w:val="b"/>)";
    EXPECT_EQ(named(paragraph("a"), style("a", based) + style("b", fonts("仿宋") + based)),
              Names{"仿宋"});
}

TEST(EastAsianFonts, AreThoseOfTheDefaults) {
    EXPECT_EQ(
        named("",
              "<w:docDefaults><w:rPrDefault>" + fonts("宋体") + "</w:rPrDefault></w:docDefaults>" +
                  style("n", fonts("等线"), R"(w:default="1")")),
        (Names{"宋体", "等线"}));
}

TEST(EastAsianFonts, AreNoneWhereNoneIsNamed) {
    EXPECT_EQ(named(R"(<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:r></w:p>)", ""),
              Names());
}

}  // namespace
}  // namespace nianbao::docx

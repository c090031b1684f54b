#include "docx/body_reader.hpp"

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

std::string part_of(std::string_view content) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:mc=\"m\"><w:body>" +
           std::string(content) + "</w:body></w:document>";
}

std::string text_of(std::string_view paragraph) {
    const std::string part = part_of(paragraph);
    return read_body(part).paragraphs.front().text;
}

/// The first paragraph with words written over a stretch of its text.
std::string written(std::string_view content, std::size_t begin, std::size_t size) {
    const std::string part = part_of(content);
    const Body body = read_body(part);
    std::vector<xml::Splice> splices;
    write_text(part, body.paragraphs.front(), begin, size, "a&b", splices);
    const std::string out = xml::spliced(part, splices);
    const std::size_t from = out.find("<w:body>") + 8;
    return out.substr(from, out.find("</w:body>") - from);
}

TEST(BodyReader, ReadsTheTextOfAllRuns) {
    EXPECT_EQ(text_of("<w:p><w:r><w:t>甲&amp;</w:t></w:r><w:r><w:tab/><w:t>乙</w:t><w:br/></w:r>"
                      "<w:hyperlink><w:r><w:t><![CDATA[<丙>]]></w:t></w:r></w:hyperlink></w:p>"),
              "甲&\t乙\n<丙>");
}

TEST(BodyReader, ReadsTheViewWithAllRevisionsAccepted) {
    EXPECT_EQ(text_of("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                      "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"),
              "新");
}

TEST(BodyReader, PassesOverDrawingsAndTextBoxes) {
    EXPECT_EQ(
        text_of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p>"
                "</mc:Choice></mc:AlternateContent><w:t>文</w:t></w:r></w:p>"),
        "文");
}

TEST(BodyReader, KeepsTheWordsOfANestedTableApart) {
    const Body body = read_body(part_of(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内"
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl><w:p/>"));
    ASSERT_EQ(body.tables.size(), 2U);
    EXPECT_EQ(body.tables[0].grid.at(0, 0)->text, "外\n");
    EXPECT_EQ(body.tables[1].grid.at(0, 0)->text, "内");
    EXPECT_EQ(body.paragraphs[1].table, 1U);
    EXPECT_EQ(body.paragraphs.back().table, Paragraph::none);
}

TEST(BodyReader, WritesIntoAnEmptyElement) {
    EXPECT_EQ(written("<w:p w:rsidR=\"1\"/>", 0, 0),
              "<w:p w:rsidR=\"1\"><w:r><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyReader, WritesWithTheLooksOfTheParagraphMark) {
    EXPECT_EQ(written("<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins w:id=\"1\"/><w:sz "
                      "w:val=\"20\"/></w:rPr></w:pPr></w:p>",
                      0,
                      0),
              "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins w:id=\"1\"/><w:sz "
              "w:val=\"20\"/></w:rPr></w:pPr><w:r><w:rPr><w:sz "
              "w:val=\"20\"/></w:rPr><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyReader, WritesIntoARunWithoutText) {
    EXPECT_EQ(written("<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>", 0, 0),
              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyReader, ReplacesBlanksSpreadOverRuns) {
    EXPECT_EQ(
        written("<w:p><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>　</w:t></w:r>"
                "</w:p>",
                0,
                4),
        "<w:p><w:r><w:t xml:space=\"preserve\">a&amp;b</w:t></w:r><w:r><w:t></w:t></w:r></w:p>");
}

TEST(BodyReader, ReplacesAStretchAndKeepsWhatStandsAround) {
    EXPECT_EQ(
        written("<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>34</w:t></w:r><w:r><w:t>56</w:t></w:r>"
                "</w:p>",
                2,
                3),
        "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>a&amp;b</w:t></w:r><w:r><w:t>6</w:t></w:r>"
        "</w:p>");
}

TEST(BodyReader, MakesParagraphsThatLookLikeAnother) {
    const std::string part = part_of(
        "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t>"
        "</w:r></w:p>");
    EXPECT_EQ(paragraph_like(part, read_body(part).paragraphs.front(), "y"),
              "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>y"
              "</w:t></w:r></w:p>");
}

}  // namespace
}  // namespace nianbao::docx

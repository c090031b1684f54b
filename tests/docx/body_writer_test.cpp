#include "docx/body_writer.hpp"

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

std::string part_of(std::string_view content) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:mc=\"m\"><w:body>" +
           std::string(content) + "</w:body></w:document>";
}

/// The first paragraph with words written over a stretch of its text.
std::string written(std::string_view content, std::size_t begin, std::size_t size) {
    const std::string part = part_of(content);
    const Body body = read_body(part);
    std::vector<xml::Splice> splices;
    write_text(part, body.paragraphs.front(), {{begin, size, "a&b"}}, splices);
    const std::string out = xml::spliced(part, splices);
    const std::size_t from = out.find("<w:body>") + 8;
    return out.substr(from, out.find("</w:body>") - from);
}

TEST(BodyWriter, WritesIntoAnEmptyElement) {
    EXPECT_EQ(written("<w:p w:rsidR=\"1\"/>", 0, 0),
              "<w:p w:rsidR=\"1\"><w:r><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyWriter, WritesWithTheLooksOfTheParagraphMark) {
    EXPECT_EQ(written("<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins w:id=\"1\"/><w:sz "
                      "w:val=\"20\"/></w:rPr></w:pPr></w:p>",
                      0,
                      0),
              "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins w:id=\"1\"/><w:sz "
              "w:val=\"20\"/></w:rPr></w:pPr><w:r><w:rPr><w:sz "
              "w:val=\"20\"/></w:rPr><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyWriter, WritesIntoARunWithoutText) {
    EXPECT_EQ(written("<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>", 0, 0),
              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a&amp;b</w:t></w:r></w:p>");
}

TEST(BodyWriter, ReplacesBlanksSpreadOverRuns) {
    EXPECT_EQ(
        written("<w:p><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>　</w:t></w:r>"
                "</w:p>",
                0,
                4),
        "<w:p><w:r><w:t xml:space=\"preserve\">a&amp;b</w:t></w:r><w:r><w:t></w:t></w:r></w:p>");
}

TEST(BodyWriter, ReplacesAStretchAndKeepsWhatStandsAround) {
    EXPECT_EQ(
        written("<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>34</w:t></w:r><w:r><w:t>56</w:t></w:r>"
                "</w:p>",
                2,
                3),
        "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>a&amp;b</w:t></w:r><w:r><w:t>6</w:t></w:r>"
        "</w:p>");
}

TEST(BodyWriter, MakesParagraphsThatLookLikeAnother) {
    const std::string part = part_of(
        "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t>"
        "</w:r></w:p>");
    EXPECT_EQ(paragraph_like(part, read_body(part).paragraphs.front(), "y"),
              "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>y"
              "</w:t></w:r></w:p>");
}

TEST(BodyWriter, WritesSeveralStretchesOfOneRun) {
    const std::string part =
        part_of("<w:p><w:r><w:t>1234</w:t></w:r><w:r><w:t>56</w:t></w:r></w:p>");
    const Body body = read_body(part);
    std::vector<xml::Splice> splices;
    EXPECT_TRUE(write_text(
        part, body.paragraphs.front(), {{1, 1, "b"}, {3, 2, "d"}, {6, 0, "!"}}, splices));
    EXPECT_NE(xml::spliced(part, splices).find("<w:t>1b3d</w:t></w:r><w:r><w:t>6!</w:t>"),
              std::string::npos);
}

TEST(BodyWriter, SaysWhereThereIsNothingToWriteInto) {
    const std::string part = part_of("<w:p><w:r><w:t>1</w:t><w:tab/></w:r></w:p>");
    std::vector<xml::Splice> splices;
    EXPECT_FALSE(write_text(part, read_body(part).paragraphs.front(), {{1, 1, "b"}}, splices));
    EXPECT_TRUE(splices.empty());
}

}  // namespace
}  // namespace nianbao::docx

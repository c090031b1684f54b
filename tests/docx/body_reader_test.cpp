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

TEST(BodyReader, TellsWhatItPassesOver) {
    const std::string part = part_of(
        "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:p><w:r><w:t>框</w:t></w:r></w:p>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:p><w:r><w:t>框</w:t></w:r></w:p></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
    const Body body = read_body(part);
    ASSERT_EQ(body.passed_over.size(), 2U);
    EXPECT_EQ(body.passed_over[0].kind, PassedOver::Kind::Deleted);
    EXPECT_EQ(body.passed_over[0].text, "旧");
    EXPECT_EQ(body.passed_over[0].paragraph, 0U);
    EXPECT_EQ(body.passed_over[1].kind, PassedOver::Kind::Drawing);
    EXPECT_EQ(body.passed_over[1].text, "框\n");
    EXPECT_EQ(body.passed_over[1].paragraph, 1U);
}

TEST(BodyReader, KeepsRunsWithTheirStyleAndWhatIsHidden) {
    const Paragraph paragraph =
        read_body(part_of("<w:p><w:r><w:rPr><w:rStyle w:val=\"RI\"/></w:rPr><w:t>题。</w:t></w:r>"
                          "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
                          "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>"))
            .paragraphs.front();
    ASSERT_EQ(paragraph.runs.size(), 3U);
    EXPECT_EQ(paragraph.runs[0].style, "RI");
    EXPECT_EQ(paragraph.text.substr(paragraph.runs[1].begin, paragraph.runs[1].size), "隐");
    EXPECT_TRUE(paragraph.runs[1].hidden);
    EXPECT_FALSE(paragraph.runs[2].hidden);
}

TEST(BodyReader, KeepsWhatAParagraphSaysOfListsAndOutline) {
    const ParagraphMarks marks =
        read_body(part_of("<w:p><w:pPr><w:pStyle w:val=\"2\"/><w:numPr><w:ilvl w:val=\"1\"/>"
                          "<w:numId w:val=\"7\"/></w:numPr><w:outlineLvl w:val=\"0\"/>"
                          "<w:pPrChange><w:pPr><w:pStyle w:val=\"9\"/></w:pPr></w:pPrChange>"
                          "</w:pPr></w:p>"))
            .paragraphs.front()
            .marks;
    EXPECT_EQ(marks.style, "2");
    EXPECT_EQ(marks.level, "1");
    EXPECT_EQ(marks.list, "7");
    EXPECT_EQ(marks.outline, "0");
}

}  // namespace
}  // namespace nianbao::docx

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

}  // namespace
}  // namespace nianbao::docx

#include <gtest/gtest.h>

#include "nianbao/template_check.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::tmpl {
namespace {

std::string mended(const std::string& runs) {
    const std::string out = mend_template(docx_of("<w:p>" + runs + "</w:p>"));
    const std::string part = part_of(out, "word/document.xml");
    const std::size_t from = part.find("<w:p>") + 5;
    return part.substr(from, part.find("</w:p>") - from);
}

TEST(Mend, WritesTheMarksOfTagsInHalfWidth) {
    EXPECT_EQ(mended("<w:r><w:t>｛｛＃表｝｝｛｛名｜大写金额｝｝｛｛／表｝｝｛｛＾无｝｝｛｛/"
                     "无｝｝</w:t></w:r>"),
              "<w:r><w:t>{{#表}}{{名|大写金额}}{{/表}}{{^无}}{{/无}}</w:t></w:r>");
}

TEST(Mend, WritesSignsBehindHalfWidthBraces) {
    EXPECT_EQ(mended("<w:r><w:t>{{＃a}}x{{／a}}</w:t></w:r>"),
              "<w:r><w:t>{{#a}}x{{/a}}</w:t></w:r>");
}

TEST(Mend, WorksAcrossRunsAndKeepsThem) {
    EXPECT_EQ(
        mended("<w:r><w:t>｛</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>｛a｝</w:t></"
               "w:r><w:r><w:t>｝&amp;"
               "</w:t></w:r>"),
        "<w:r><w:t>{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{a}</w:t></w:r><w:r><w:t>}&amp;"
        "</w:t></w:r>");
}

TEST(Mend, LeavesFullWidthTextOutsideOfTagsAlone) {
    const std::string runs = "<w:r><w:t>（＃１｜）{{a}}</w:t></w:r>";
    EXPECT_EQ(mended(runs), runs);
}

TEST(Mend, GivesTheSameBytesWhereNothingIsToBeMended) {
    const std::string document = docx_of("<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p>");
    EXPECT_EQ(mend_template(document), document);
}

TEST(Mend, MendsCells) {
    const std::string book = xlsx_of(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
        "t=\"inlineStr\"><is><t>｛｛b｝｝</t></is></c>"
        "</row>",
        "<si><r><t>｛｛</t></r><r><t>a｝｝</t></r></si>");
    const std::string out = mend_template(book);
    EXPECT_NE(part_of(out, "xl/sharedStrings.xml").find("<t>{{</t></r><r><t>a}}</t>"),
              std::string::npos);
    EXPECT_NE(part_of(out, "xl/worksheets/sheet1.xml").find("<t>{{b}}</t>"), std::string::npos);
    EXPECT_TRUE(check_template(out).empty());
}

}  // namespace
}  // namespace nianbao::tmpl

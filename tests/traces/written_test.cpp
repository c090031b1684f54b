#include "traces/written.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/traces.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> texts(const std::string& bytes) {
    const opc::Package package = opc::Package::open(bytes);
    Parts parts(package);
    std::vector<std::string> found;
    for (const Passage& passage : written(parts)) {
        found.push_back(passage.text);
    }
    return found;
}

/// Masks digits that stand together.
Wording digits() {
    WordRule rule;
    rule.id = "digits";
    rule.kind = "match";
    rule.patterns = {"[0-9]{5}"};
    rule.mask = true;
    rule.shown_first = rule.shown_last = 1;
    return Wording({rule});
}

std::string masked(const std::string& bytes, const std::string& part) {
    const Redacted once = redact(bytes, {}, digits());
    EXPECT_EQ(redact(once.bytes, {}, digits()).bytes, once.bytes);
    return part_of(once.bytes, part);
}

std::string masked_body(const std::string& body) {
    const std::string part = masked(Planted::docx(body).bytes(), "/word/document.xml");
    const std::size_t begin = part.find("<w:body>") + 8;
    return part.substr(begin, part.find("</w:body>") - begin);
}

TEST(Written, IsEveryParagraphAcrossItsRuns) {
    EXPECT_THAT(texts(Planted::docx(paragraph(run("甲&lt;") + "<w:r><w:tab/></w:r>" + run("乙")) +
                                    "<w:p/>" + paragraph("<w:r><w:delText>旧</w:delText></w:r>"))
                          .bytes()),
                ElementsAre("甲<\n乙", "旧"));
}

TEST(Written, IsMaskedInEachRunAndKeepsItsSpelling) {
    EXPECT_EQ(masked_body(paragraph(run("&#x41;1") + run("&#50;3", "<w:b/>") + run("4&#53;&amp;"))),
              paragraph(run("&#x41;1") + run("**", "<w:b/>") + run("*&#53;&amp;")));
    EXPECT_EQ(masked_body(paragraph(run("1") + "<w:r><w:br/></w:r>" + run("2345"))),
              paragraph(run("1") + "<w:r><w:br/></w:r>" + run("2345")));
}

TEST(Written, IsMaskedInMarkedSections) {
    EXPECT_EQ(masked_body(paragraph(run("<![CDATA[<12345>]]>"))),
              paragraph(run("<![CDATA[<1***5>]]>")));
}

TEST(Written, HoldsBoxesApart) {
    const std::string box = "<w:txbxContent>" + paragraph(run("34")) + "</w:txbxContent>";
    const std::string body = paragraph(run("12") + "<w:r>" + box + "</w:r>" + run("5"));
    EXPECT_EQ(masked_body(body), body);
}

TEST(Written, HoldsInstructionsApartFromWords) {
    EXPECT_EQ(masked_body(paragraph(run("12") + "<w:r><w:instrText>345</w:instrText></w:r>" +
                                    "<w:r><w:instrText> HYPERLINK tel:67890</w:instrText></w:r>")),
              paragraph(run("12") + "<w:r><w:instrText>345</w:instrText></w:r>" +
                        "<w:r><w:instrText> HYPERLINK tel:6***0</w:instrText></w:r>"));
}

TEST(Written, IsInLinksButNotInAddressesOfPages) {
    const std::string arrows =
        masked(Planted::docx("")
                   .arrow("/word/document.xml", "hyperlink", "tel:12345")
                   .arrow("/word/document.xml", "hyperlink", "https://a.gov.cn/12345.html")
                   .bytes(),
               "/word/_rels/document.xml.rels");
    EXPECT_THAT(arrows, HasSubstr("tel:1***5"));
    EXPECT_THAT(arrows, HasSubstr("gov.cn/12345.html"));
}

TEST(Written, IsInDescriptionsAndControls) {
    EXPECT_EQ(masked_body("<w:docPr descr=\"图 12345\" id=\"12345\"/><w:alias w:val=\"号12345\"/>"
                          "<w:tag w:val=\"12345\"/>"),
              "<w:docPr descr=\"图 1***5\" id=\"12345\"/><w:alias w:val=\"号1***5\"/>"
              "<w:tag w:val=\"12345\"/>");
}

TEST(Written, OfAWorkbookIsItsStringsHeadersAndPromptsAndNoNumber) {
    const std::string sheet =
        "<sheetData><row><c><v>12345</v></c><c t=\"str\"><f>\"x12345\"</f><v>x12345</v></c>"
        "<c t=\"inlineStr\"><is><t>号12345</t></is></c></row></sheetData>"
        "<dataValidation prompt=\"号12345\"/><headerFooter><oddHeader>a12345</oddHeader>"
        "<evenFooter>12345b</evenFooter><firstHeader>&amp;C12345</firstHeader></headerFooter>";
    EXPECT_EQ(masked(Planted::xlsx(sheet).bytes(), "/xl/worksheets/sheet1.xml"),
              sheet_root("worksheet",
                         "<sheetData><row><c><v>12345</v></c><c t=\"str\"><f>\"x12345\"</f>"
                         "<v>x12345</v></c><c t=\"inlineStr\"><is><t>号1***5</t></is></c></row>"
                         "</sheetData><dataValidation prompt=\"号1***5\"/><headerFooter>"
                         "<oddHeader>a1***5</oddHeader><evenFooter>1***5b</evenFooter>"
                         "<firstHeader>&amp;C1***5</firstHeader></headerFooter>"));
}

TEST(Written, OfAPathThatIsCutIsMaskedToo) {
    EXPECT_EQ(masked_body("<w:docPr descr=\"C:\\a\\12345.png\"/>"),
              "<w:docPr descr=\"1***5.png\"/>");
}

TEST(Written, IsNotWhatNoWordsAre) {
    EXPECT_THAT(texts(Planted::docx(paragraph("<w:r><w:sym/></w:r>")).bytes()), IsEmpty());
}

}  // namespace
}  // namespace nianbao::traces

#include <gtest/gtest.h>

#include "tmpl/emitter.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

const Data none = Data::object({});

Data people() {
    return Data::object(
        {{"people", Data::List{Data::object({{"name", "甲"}}), Data::object({{"name", "乙"}})}},
         {"nobody", Data::List{}},
         {"yes", true},
         {"no", false}});
}

TEST(Template, LeavesAPartWithoutTagsAsItIs) {
    const std::string part = document(
        "<w:p w:rsidR='1'><w:pPr/><w:r><w:rPr/><w:t xml:space=\"preserve\"> </w:t><w:t/></w:r>"
        "<w:r/><w:proofErr/></w:p><w:p/> \n" +
        tbl(tr(tc("<w:p/>"))) + "<w:sectPr/>");
    EXPECT_EQ(render_part(part, none), part);
}

TEST(Template, PrintsAValueInThePlaceOfItsTag) {
    EXPECT_EQ(render_body(p("共{{count}}条"), Data::object({{"count", Data::number("100")}})),
              p("共100条"));
}

TEST(Template, FindsATagAcrossRunsAndTakesTheLookOfItsFirstCharacter) {
    const std::string body =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a{</w:t></w:r><w:proofErr/><w:r><w:t>{na</w:t></w:r>"
        "<w:bookmarkEnd/><w:r><w:rPr><w:i/></w:rPr><w:t>me}}b</w:t></w:r></w:p>";
    EXPECT_EQ(render_body(body, Data::object({{"name", "X"}})),
              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>aX</w:t></w:r><w:bookmarkEnd/>"
              "<w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r></w:p>");
}

TEST(Template, EscapesValuesAndWritesLineFeedsAndTabs) {
    EXPECT_EQ(render_body(p("{{v}}"), Data::object({{"v", "a<&>\nb\tc\r\nd"}})),
              "<w:p><w:r><w:t>a&lt;&amp;&gt;</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/>"
              "<w:t>d</w:t></w:r></w:p>");
}

TEST(Template, NeverReadsAValueAgain) {
    EXPECT_EQ(render_body(p("{{v}}"), Data::object({{"v", "{{w}}"}})), p("{{w}}"));
}

TEST(Template, KeepsBlanksAtTheEdgesOfValues) {
    EXPECT_EQ(render_part(document(p("{{v}}")), Data::object({{"v", " a "}})),
              document("<w:p><w:r><w:t xml:space=\"preserve\"> a </w:t></w:r></w:p>"));
}

TEST(Template, KeepsReferencesOfTheTextAroundATag) {
    EXPECT_EQ(render_body(p("a&amp;b{{v}}&lt;"), Data::object({{"v", "x"}})), p("a&amp;bx&lt;"));
}

TEST(Template, RepeatsASectionInsideAParagraph) {
    EXPECT_EQ(render_body(p("[{{#people}}{{name}}、{{/people}}]"), people()),
              "<w:p><w:r><w:t>[</w:t></w:r><w:r><w:t>甲、</w:t></w:r><w:r><w:t>乙、</w:t></w:r>"
              "<w:r><w:t>]</w:t></w:r></w:p>");
}

TEST(Template, RemovesTheParagraphsOfSectionTags) {
    const std::string body = p("{{#people}}") + p("{{name}}") + p(" {{/people}} ");
    EXPECT_EQ(render_body(body, people()), p("甲") + p("乙"));
}

TEST(Template, RemovesThemForAnEmptyListToo) {
    const std::string body = p("a") + p("{{#nobody}}") + p("{{name}}") + p("{{/nobody}}") + p("b");
    EXPECT_EQ(render_body(body, people()), p("a") + p("b"));
}

TEST(Template, TakesTheTagsOfALineInAnyOrder) {
    const std::string body =
        p("{{#yes}}") + p("a") + p("{{/yes}}{{#no}}") + p("b") + p("{{/no}}{{! end }}");
    EXPECT_EQ(render_body(body, people()), p("a"));
}

TEST(Template, LetsASectionBeginAndEndInTheMiddleOfParagraphs) {
    const std::string body = p("A{{#people}}{{name}}") + p("C{{/people}}D");
    EXPECT_EQ(render_body(body, people()),
              "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>"
              "<w:p><w:r><w:t>C</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>"
              "<w:p><w:r><w:t>C</w:t></w:r><w:r><w:t>D</w:t></w:r></w:p>");
    EXPECT_EQ(render_body(p("A{{#no}}B") + p("C{{/no}}D"), people()),
              "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:t>D</w:t></w:r></w:p>");
}

TEST(Template, JoinsWhatASectionLeavesUnfinished) {
    EXPECT_EQ(render_body(p("A{{#no}}") + p("B") + p("{{/no}}") + p("C"), people()),
              "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:t>C</w:t></w:r></w:p>");
    EXPECT_EQ(render_body(p("A{{#yes}}") + p("B") + p("{{/yes}}") + p("C"), people()),
              p("A") + p("B") + p("C"));
    EXPECT_EQ(render_body(p("{{#people}}") + p("X") + p("C{{/people}}D"), people()),
              p("X") +
                  "<w:p><w:r><w:t>C</w:t></w:r><w:r><w:t>X</w:t></w:r></w:p>"
                  "<w:p><w:r><w:t>C</w:t></w:r><w:r><w:t>D</w:t></w:r></w:p>");
}

TEST(Template, ClosesAnUnfinishedParagraphBeforeATable) {
    const std::string table = tbl(tr(tc(p("t"))));
    EXPECT_EQ(render_body(p("A{{#no}}") + p("B") + p("{{/no}}") + table, people()), p("A") + table);
}

TEST(Template, RepeatsWholeTablesAndParagraphsTogether) {
    const std::string table = tbl(tr(tc(p("{{name}}"))));
    EXPECT_EQ(render_body(p("{{#people}}") + p("x") + table + p("{{/people}}"), people()),
              p("x") + tbl(tr(tc(p("甲")))) + p("x") + tbl(tr(tc(p("乙")))));
}

TEST(Template, RepeatsRowsBetweenDifferentCells) {
    const std::string row = tr(tc(p("{{#people}}{{name}}")) + tc(p("b{{/people}}")));
    EXPECT_EQ(render_body(tbl(tr(tc(p("head"))) + row), people()),
              tbl(tr(tc(p("head"))) + tr(tc(p("甲")) + tc(p("b"))) + tr(tc(p("乙")) + tc(p("b")))));
}

TEST(Template, RemovesRowsOfSectionTagsAlone) {
    const std::string rows = tr(tc(p("{{#people}}")) + tc("<w:p/>")) +
                             tr(tc(p("{{name}}")) + tc(p("1"))) +
                             tr(tc(p("{{/people}}")) + tc("<w:p/>"));
    EXPECT_EQ(render_body(tbl(tr(tc(p("h"))) + rows), people()),
              tbl(tr(tc(p("h"))) + tr(tc(p("甲")) + tc(p("1"))) + tr(tc(p("乙")) + tc(p("1")))));
}

TEST(Template, RepeatsTheRowOfAOneColumnTable) {
    const std::string table = tbl(tr(tc(p("{{#people}}{{name}}{{/people}}"))));
    EXPECT_EQ(render_body(table, people()), tbl(tr(tc(p("甲"))) + tr(tc(p("乙")))));
}

TEST(Template, RemovesAOneColumnTableOfAnEmptyList) {
    const std::string table = tbl(tr(tc(p("{{#nobody}}{{name}}{{/nobody}}"))));
    EXPECT_EQ(render_body(p("a") + table + p("b"), people()), p("a") + p("b"));
    EXPECT_EQ(
        render_body(tbl(tr(tc(p("h"))) + tr(tc(p("{{#nobody}}{{name}}{{/nobody}}")))), people()),
        tbl(tr(tc(p("h")))));
}

TEST(Template, RepeatsInsideACellWhereTheRowHasMore) {
    const std::string row =
        tr(tc(p("{{#people}}") + p("{{name}}") + p("{{/people}}")) + tc(p("x")));
    EXPECT_EQ(render_body(tbl(row), people()), tbl(tr(tc(p("甲") + p("乙")) + tc(p("x")))));
}

TEST(Template, KeepsAParagraphInACellThatComesOutEmpty) {
    const std::string last = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>{{/nobody}}</w:t></w:r></w:p>";
    const std::string row = tr(tc(p("{{#nobody}}") + p("{{name}}") + last) + tc(p("x")));
    EXPECT_EQ(render_body(tbl(row), people()),
              tbl(tr(tc("<w:p><w:pPr><w:jc/></w:pPr></w:p>") + tc(p("x")))));
}

TEST(Template, KeepsAParagraphBehindATableThatEndsACell) {
    const std::string inner = tbl(tr(tc(p("i"))));
    const std::string row = tr(tc(inner + p("{{#no}}") + p("a") + p("{{/no}}")) + tc(p("x")));
    EXPECT_EQ(render_body(tbl(row), people()), tbl(tr(tc(inner + "<w:p></w:p>") + tc(p("x")))));
}

TEST(Template, RemovesATableThatLosesAllItsRows) {
    const std::string row = tr(tc(p("{{#nobody}}{{name}}")) + tc(p("b{{/nobody}}")));
    EXPECT_EQ(render_body(p("a") + tbl(row) + p("b"), people()), p("a") + p("b"));
}

TEST(Template, KeepsTheParagraphThatCarriesASectionBreak) {
    const std::string end =
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{/people}}</w:t></w:r></w:p>";
    EXPECT_EQ(render_body(p("{{#people}}") + p("{{name}}") + end, people()),
              p("甲") + p("乙") + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>");
}

TEST(Template, KeepsALineWithAPictureOrABookmark) {
    const std::string picture =
        "<w:p><w:r><w:t>{{#no}}{{/no}}</w:t></w:r><w:r><w:drawing/></w:r></w:p>";
    EXPECT_EQ(render_body(picture, people()), "<w:p><w:r><w:drawing/></w:r></w:p>");
    const std::string anchor =
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>{{! c }}</w:t></w:r></w:p>";
    EXPECT_EQ(render_body(anchor, people()),
              "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/></w:p>");
}

TEST(Template, MovesTheEndOfABookmarkOutOfALineThatGoes) {
    EXPECT_EQ(
        render_body("<w:p><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>{{! c }}</w:t></w:r></w:p>" + p("a"),
                    none),
        "<w:bookmarkEnd w:id=\"1\"/>" + p("a"));
}

TEST(Template, LetsACommentSpanParagraphs) {
    EXPECT_EQ(render_body(p("A{{! one") + p("two") + p("three }}B"), none),
              "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:t>B</w:t></w:r></w:p>");
    EXPECT_EQ(render_body(p("a") + p("{{! one") + p("two }}") + p("b"), none), p("a") + p("b"));
}

TEST(Template, FillsTextBoxesApartFromTheTextAroundThem) {
    const std::string box = "<w:p><w:r><w:t>{{a}}</w:t><w:pict><w:txbxContent>" + p("{{#s}}") +
                            p("{{b}}") + p("{{/s}}") +
                            "</w:txbxContent></w:pict><w:t>c</w:t></w:r></w:p>";
    const Data data = Data::object({{"a", "1"}, {"b", "2"}, {"s", true}});
    EXPECT_EQ(render_body(box, data),
              "<w:p><w:r><w:t>1</w:t><w:pict><w:txbxContent>" + p("2") +
                  "</w:txbxContent></w:pict><w:t>c</w:t></w:r></w:p>");
}

TEST(Template, DropsParagraphIdsFromWhatItRepeats) {
    const std::string part = "<w:document xmlns:w=\"" + std::string(docx::wordprocessing) +
                             "\" xmlns:w14=\"u\"><w:body>" + p("{{#people}}") +
                             "<w:p w14:paraId=\"0A\" w:x=\"1\" w14:textId=\"7\"/>" +
                             p("{{/people}}") + "</w:body></w:document>";
    const std::string out = render_part(part, people());
    EXPECT_EQ(out.find("paraId"), std::string::npos);
    EXPECT_NE(out.find("<w:p w:x=\"1\"/><w:p w:x=\"1\"/>"), std::string::npos);
}

TEST(Template, FillsTheDescriptionsOfPictures) {
    const std::string picture =
        "<w:p><w:r><w:t>{{v}}</w:t><w:drawing><wp:docPr xmlns:wp=\"u\" id=\"1\" "
        "descr=\"{{v}} &amp; {{v}}\" title='a'/></w:drawing></w:r></w:p>";
    EXPECT_EQ(render_body(picture, Data::object({{"v", "\"x\"\n<"}})),
              "<w:p><w:r><w:t>\"x\"</w:t><w:br/><w:t>&lt;</w:t><w:drawing><wp:docPr xmlns:wp=\"u\" "
              "id=\"1\" descr=\"&quot;x&quot;&#10;&lt; &amp; &quot;x&quot;&#10;&lt;\" title='a'/>"
              "</w:drawing></w:r></w:p>");
}

TEST(Template, FillsTheInstructionsOfFields) {
    const std::string field =
        "<w:p><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK "
        "&quot;{{v}}&quot; </w:instrText></w:r></w:p>";
    EXPECT_EQ(render_part(document(field), Data::object({{"v", "http://a/?b&c"}})),
              document("<w:p><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK "
                       "\"http://a/?b&amp;c\" </w:instrText></w:r></w:p>"));
}

TEST(Template, DoesNotReadWhatARevisionHasMovedAway) {
    const std::string moved =
        "<w:p><w:moveFrom><w:r><w:t>{{gone}}</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>{{v}}</w:t></w:r></w:moveTo></w:p>";
    EXPECT_EQ(render_body(moved, Data::object({{"v", "x"}})),
              "<w:p><w:moveFrom><w:r><w:t>{{gone}}</w:t></w:r></w:moveFrom>"
              "<w:moveTo><w:r><w:t>x</w:t></w:r></w:moveTo></w:p>");
}

TEST(Template, ReadsTagsInsideInsertedTextAndLinks) {
    const std::string body =
        "<w:p><w:ins><w:r><w:t>{{v</w:t></w:r></w:ins><w:r><w:t>}}!</w:t></w:r></w:p>";
    EXPECT_EQ(render_body(body, Data::object({{"v", "x"}})),
              "<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t>!</w:t></w:r></w:p>");
}

}  // namespace
}  // namespace nianbao::tmpl

#include <set>

#include <gtest/gtest.h>

#include "tmpl/document_rules.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/splits.hpp"
#include "tmpl/story.hpp"

// What a section repeats must not stand twice in a document with the same id.

namespace nianbao::tmpl {
namespace {

const Data two = Data::object({{"l", Data::List{"甲", "乙"}},
                               {"o",
                                Data::List{Data::object({{"l", Data::List{"a", "b"}}}),
                                           Data::object({{"l", Data::List{"c"}}})}}});

std::string looped(std::string_view body) {
    return p("{{#l}}") + std::string(body) + p("{{/l}}");
}

TEST(Copies, OfDrawingsGetIdsOfTheirOwn) {
    const std::string drawing =
        "<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"u\" id=\"2\" "
        "name=\"图\"/></w:drawing></w:r></w:p>";
    const std::string out = render_body(looped(drawing), two);
    EXPECT_NE(out.find("id=\"2\""), std::string::npos);
    EXPECT_NE(out.find("id=\"1\""), std::string::npos);
}

TEST(Copies, OfBookmarksKeepTheirEndsAndLinks) {
    const std::string marked =
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>{{.}}</w:t></w:r>"
        "<w:bookmarkEnd w:id=\"1\"/><w:hyperlink w:anchor=\"a\"/></w:p>";
    EXPECT_EQ(render_body(looped(marked), two),
              "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>甲</w:t></w:r>"
              "<w:bookmarkEnd w:id=\"1\"/><w:hyperlink w:anchor=\"a\"/></w:p>"
              "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"a_2\"/><w:r><w:t>乙</w:t></w:r>"
              "<w:bookmarkEnd w:id=\"2\"/><w:hyperlink w:anchor=\"a_2\"/></w:p>");
}

// Fields that refer to bookmarks

std::string bookmark(std::string_view name) {
    return "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"" + std::string(name) +
           "\"/><w:bookmarkEnd w:id=\"1\"/></w:p>";
}

/// A field whose instruction stands in these runs.
std::string field(const std::vector<std::string>& instruction) {
    std::string runs = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    for (const std::string& piece : instruction) {
        runs += "<w:r><w:instrText>" + piece + "</w:instrText></w:r>";
    }
    return runs + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

/// What a field says in the first and the second copy, behind its bookmark.
void expect_follows(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    const std::string out = render_body(looped(bookmark("a") + field(first)), two);
    EXPECT_NE(out.find(field(first)), std::string::npos) << out;
    EXPECT_NE(out.find(field(second)), std::string::npos) << out;
}

TEST(Copies, OfFieldsFollowTheirBookmarks) {
    expect_follows({" REF a \\h "}, {" REF a_2 \\h "});
    expect_follows({"PAGEREF a"}, {"PAGEREF a_2"});
    expect_follows({" noteref  a"}, {" noteref  a_2"});
    expect_follows({" HYPERLINK \\l \"a\" \\o \"a\""}, {" HYPERLINK \\l \"a_2\" \\o \"a\""});
}

TEST(Copies, OfFieldsFollowThoughRunsSplitThem) {
    const std::string out =
        render_body(looped(bookmark("abc") + field({" RE", "F a", "b", "c \\h"})), two);
    EXPECT_NE(out.find("<w:instrText>F abc</w:instrText></w:r><w:r><w:instrText></w:instrText>"),
              std::string::npos)
        << out;
    EXPECT_NE(out.find("<w:instrText>F abc_2</w:instrText></w:r><w:r><w:instrText></w:instrText>"),
              std::string::npos)
        << out;
}

TEST(Copies, OfSimpleFieldsFollowTheirBookmarks) {
    const std::string simple = "<w:p><w:fldSimple w:instr=\" REF &quot;a&quot; \\h \"/></w:p>";
    EXPECT_NE(render_body(looped(bookmark("a") + simple), two)
                  .find("<w:fldSimple w:instr=\" REF &quot;a_2&quot; \\h \"/>"),
              std::string::npos);
}

TEST(Copies, OfFieldsFollowBookmarksThatComeLater) {
    const std::string link = "<w:p><w:hyperlink w:anchor=\"a\"/></w:p>";
    const std::string out = render_body(looped(field({"REF a"}) + link + bookmark("a")), two);
    const std::string second =
        "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"a_2\"/>"
        "<w:bookmarkEnd w:id=\"2\"/></w:p>";
    EXPECT_EQ(out,
              field({"REF a"}) + link + bookmark("a") + field({"REF a_2"}) +
                  "<w:p><w:hyperlink w:anchor=\"a_2\"/></w:p>" + second);
}

TEST(Copies, LeaveFieldsElsewhereToTheFirst) {
    const std::string link = "<w:p><w:hyperlink w:anchor=\"a\"/></w:p>";
    const std::string outside = field({"REF a"}) + link;
    const std::string out = render_body(looped(bookmark("a")) + outside + looped(outside), two);
    EXPECT_NE(out.find(outside + outside + outside), std::string::npos) << out;
}

TEST(Copies, LeaveOtherFieldsAsTheyAre) {
    for (const std::string other :
         {"SEQ a", "REF \\h", "HYPERLINK \"x\" \\l \"a\"", "", "REF {{.}}a"}) {
        const std::string out = render_body(looped(bookmark("a") + field({other})), two);
        EXPECT_EQ(out.find("a_2 "), std::string::npos) << out;
        EXPECT_EQ(out.find("a_2</"), std::string::npos) << out;
    }
}

// The bookmark of the last edit moves out of a line that disappears, here one that ends a section
// in the middle of a line.
TEST(Copies, OfABookmarkBehindAnUnfinishedLineGetIdsOfTheirOwn) {
    const std::string end_of_section =
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/>"
        "<w:r><w:t>{{/c}}</w:t></w:r></w:p>";
    const std::string part = document(looped(p("x{{#c}}y") + end_of_section + p("{{.}}")));
    for (const bool c : {true, false}) {
        const Data data = Data::object({{"l", Data::List{"甲", "乙"}}, {"c", c}});
        const std::string out = render_part(part, data);
        EXPECT_EQ(broken_rule(out), "") << out;
        EXPECT_EQ(text_of(out), c ? "xy\n甲\nxy\n乙\n" : "x甲\nx乙\n");
        EXPECT_NE(out.find("w:name=\"_GoBack_2\""), std::string::npos) << out;
    }
}

TEST(Copies, OfACommentGoWithoutIt) {
    const std::string commented =
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{.}}</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
    EXPECT_EQ(render_body(looped(commented), two),
              "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>甲</w:t></w:r>"
              "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
              "<w:p><w:r><w:t>乙</w:t></w:r><w:r></w:r></w:p>");
}

TEST(Copies, OfALineThatStaysAsItIsOutsideOfSections) {
    const std::string mark =
        "<w:p w14:paraId=\"1\" xmlns:w14=\"u\"><w:bookmarkStart w:id=\"9\" "
        "w:name=\"x\"/><w:bookmarkEnd w:id=\"9\"/></w:p>";
    EXPECT_EQ(render_body(mark + p("{{#l}}{{/l}}"), two), mark);
}

const std::string page_break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

TEST(Copies, DoNotLeaveAnEmptyPageBehindThem) {
    const std::string text = p("{{.}}");
    EXPECT_EQ(render_body(looped(text + page_break) + "<w:sectPr/>", two),
              p("甲") + page_break + p("乙") + "<w:sectPr/>");
    EXPECT_EQ(render_body(looped(text + page_break) + p("完"), two),
              p("甲") + page_break + p("乙") + page_break + p("完"));
    EXPECT_EQ(
        render_body(p("{{#yes}}") + page_break + p("{{/yes}}"), Data::object({{"yes", true}})),
        page_break);
}

// Lists

std::string item(std::string_view list, std::string_view text) {
    return "<w:p><w:pPr><w:numPr><w:numId w:val=\"" + std::string(list) +
           "\"/></w:numPr></w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

/// The lists of all numbered paragraphs, in order.
std::string lists_of(const std::string& part) {
    std::string found;
    constexpr std::string_view open = "<w:numId w:val=\"";
    for (std::size_t at = 0; (at = part.find(open, at)) != std::string::npos; ++at) {
        const std::size_t begin = at + open.size();
        found += part.substr(begin, part.find('"', begin) - begin) + " ";
    }
    return found;
}

/// Styles that number: L, M by way of L, and H, a heading.
std::string styles_with_lists(std::string_view w) {
    const auto style = [](std::string_view id, std::string_view inside) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) +
               "\"><w:name w:val=\"" + std::string(id) + "\"/>" + std::string(inside) +
               "</w:style>";
    };
    const std::string numbered = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    return "<w:styles" + std::string(w) +
           style("L", "<w:pPr>" + numbered + "<w:ind w:left=\"7\"/></w:pPr>") +
           style("M", "<w:basedOn w:val=\"L\"/>") +
           style("H", "<w:pPr>" + numbered + "<w:outlineLvl w:val=\"0\"/></w:pPr>") + "</w:styles>";
}

/// A paragraph in a style.
std::string styled(std::string_view style, std::string_view text, std::string_view more = {}) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more) +
           "</w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string document_with_lists(std::string_view body) {
    const std::string w = " xmlns:w=\"" + std::string(word_ml) + "\">";
    const std::string numbering =
        "<w:numbering" + w +
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "</w:numbering>";
    const std::string rels =
        relationships_of({{"numbering", "numbering.xml"}, {"styles", "styles.xml"}});
    return package_of(
        {{"word/document.xml",
          word_type + "document.main+xml",
          "<w:document" + w + "<w:body>" + std::string(body) + "</w:body></w:document>"},
         {"word/numbering.xml", word_type + "numbering+xml", numbering},
         {"word/styles.xml", word_type + "styles+xml", styles_with_lists(w)},
         {"word/_rels/document.xml.rels", "", rels}});
}

std::string filled(const std::string& bytes, std::string_view part) {
    return part_of(Template::compile(bytes).render(two), part);
}

TEST(Copies, OfListItemsCountOn) {
    const std::string bytes = document_with_lists(looped(item("1", "{{.}}")));
    EXPECT_EQ(lists_of(filled(bytes, "word/document.xml")), "1 1 ");
}

TEST(Copies, OfAListBeginAnew) {
    const std::string bytes =
        document_with_lists(p("{{#o}}") + p("单位") + looped(item("1", "{{.}}")) + p("{{/o}}"));
    EXPECT_EQ(lists_of(filled(bytes, "word/document.xml")), "1 1 2 ");
    EXPECT_NE(filled(bytes, "word/numbering.xml").find("<w:num w:numId=\"2\">"), std::string::npos);
}

TEST(Copies, OfAListThatStandsElsewhereTooCountOn) {
    const std::string bytes = document_with_lists(item("1", "前") + p("{{#o}}") + p("单位") +
                                                  item("1", "中") + p("{{/o}}"));
    EXPECT_EQ(lists_of(filled(bytes, "word/document.xml")), "1 1 1 ");
}

const std::string second_list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>";

/// What becomes of paragraphs that are repeated for units, each with items.
std::string with_items(const std::string& items) {
    std::string out =
        filled(document_with_lists(p("{{#o}}") + p("单位") + looped(items) + p("{{/o}}")),
               "word/document.xml");
    constexpr std::string_view preserve = " xml:space=\"preserve\"";
    for (std::size_t at = 0; (at = out.find(preserve)) != std::string::npos;) {
        out.erase(at, preserve.size());
    }
    return out;
}

TEST(Copies, OfAListByStyleBeginAnew) {
    for (const char* style : {"L", "M"}) {
        EXPECT_NE(with_items(styled(style, "{{.}}"))
                      .find(p("单位") + styled(style, "a") + styled(style, "b") + p("单位") +
                            styled(style, "c", second_list + "<w:ind w:left=\"7\"/>")),
                  std::string::npos);
    }
}

TEST(Copies, OfAListByStyleKeepTheirOwnIndent) {
    const std::string out = with_items(styled("L", "{{.}}", "<w:ind w:left=\"5\"/>"));
    EXPECT_NE(out.find(styled("L", "c", second_list + "<w:ind w:left=\"5\"/>")), std::string::npos)
        << out;
}

TEST(Copies, OfAListByStyleThatAParagraphLeavesAreNotNumbered) {
    const std::string none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    EXPECT_NE(with_items(styled("L", "{{.}}", none)).find(styled("L", "c", none)),
              std::string::npos);
}

TEST(Copies, OfHeadingsCountOn) {
    EXPECT_NE(with_items(styled("H", "{{.}}")).find(styled("H", "c")), std::string::npos);
}

TEST(Copies, OfListItemsByStyleCountOn) {
    const std::string out =
        filled(document_with_lists(looped(styled("L", "{{.}}"))), "word/document.xml");
    EXPECT_EQ(lists_of(out), "");
}

}  // namespace
}  // namespace nianbao::tmpl

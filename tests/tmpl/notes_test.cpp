#include <gtest/gtest.h>

#include "nianbao/template_check.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/story.hpp"

// Footnotes and endnotes of texts that sections repeat, hide or leave alone.

namespace nianbao::tmpl {
namespace {

const Data two = Data::object({{"year", "2025"},
                               {"no", false},
                               {"l",
                                Data::List{Data::object({{"n", "甲"}, {"note", "一"}}),
                                           Data::object({{"n", "乙"}, {"note", "二"}})}}});

std::string reference(std::string_view text, std::string_view id, std::string_view kind) {
    return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r><w:r><w:" + std::string(kind) +
           "noteReference w:id=\"" + std::string(id) + "\"/></w:r></w:p>";
}

std::string note(std::string_view id, std::string_view inside, std::string_view kind = "foot") {
    const std::string name = "w:" + std::string(kind) + "note";
    return "<" + name + " w:id=\"" + std::string(id) + "\">" + std::string(inside) + "</" + name +
           ">";
}

const std::string separator =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
    "</w:footnote>";

/// A document with notes of one kind.
std::string noted(std::string_view body, std::string_view notes, const std::string& kind = "foot") {
    const std::string w = " xmlns:w=\"" + std::string(word_ml) + "\">";
    const std::string name = kind + "notes";
    return package_of(
        {{"word/document.xml",
          word_type + "document.main+xml",
          "<w:document" + w + "<w:body>" + std::string(body) + "</w:body></w:document>"},
         {"word/" + name + ".xml",
          word_type + name + "+xml",
          "<w:" + name + w + std::string(notes) + "</w:" + name + ">"},
         {"word/_rels/document.xml.rels", "", relationships_of({{name, name + ".xml"}})}});
}

/// What stands inside the root of a part, without xml:space.
std::string inside(const std::string& document, std::string_view part) {
    std::string xml = part_of(document, part);
    xml::check(xml);
    constexpr std::string_view preserve = " xml:space=\"preserve\"";
    for (std::size_t at = 0; (at = xml.find(preserve)) != std::string::npos;) {
        xml.erase(at, preserve.size());
    }
    const std::size_t begin = xml.find('>') + 1;
    return xml.substr(begin, xml.rfind("</") - begin);
}

std::string filled_notes(std::string_view body,
                         std::string_view notes,
                         const std::string& kind = "foot") {
    const std::string bytes = Template::compile(noted(body, notes, kind)).render(two);
    return inside(bytes, "word/" + kind + "notes.xml");
}

std::string looped(std::string_view body, const std::string& name = "l") {
    return p("{{#" + name + "}}") + std::string(body) + p("{{/" + name + "}}");
}

TEST(Notes, OfARepeatedTextAreRepeatedWithItsData) {
    const std::string bytes = noted(looped(reference("{{n}}", "2", "foot")),
                                    separator + note("2", p("{{note}}，{{year}}")));
    const std::string out = Template::compile(bytes).render(two);
    EXPECT_EQ(
        inside(out, "word/document.xml"),
        "<w:body>" + reference("甲", "2", "foot") + reference("乙", "1", "foot") + "</w:body>");
    EXPECT_EQ(inside(out, "word/footnotes.xml"),
              separator + note("2", p("一，2025")) + note("1", p("二，2025")));
}

TEST(Notes, WithoutTagsAreRepeatedAsWell) {
    EXPECT_EQ(filled_notes(looped(reference("{{n}}", "1", "foot")), note("1", p("注"))),
              note("1", p("注")) + note("2", p("注")));
}

TEST(Notes, AtTheEndAreNumberedApartFromFootnotes) {
    const std::string body = looped(reference("{{n}}", "1", "end") + reference("", "1", "foot"));
    EXPECT_EQ(filled_notes(body, note("1", p("{{n}}"), "end"), "end"),
              note("1", p("甲"), "end") + note("2", p("乙"), "end"));
}

TEST(Notes, StayWhereTheyAreOutsideOfSections) {
    const std::string first = note("1", "<w:p w14:paraId=\"7\" xmlns:w14=\"u\"><w:r/></w:p>");
    const std::string body = reference("", "1", "foot") + looped(reference("{{n}}", "2", "foot")) +
                             reference("", "3", "foot");
    EXPECT_EQ(
        filled_notes(body, separator + first + note("2", p("{{n}}")) + note("3", p("{{year}}"))),
        separator + first + note("3", p("2025")) + note("2", p("甲")) + note("4", p("乙")));
}

TEST(Notes, OfAHiddenTextAreLeftOut) {
    EXPECT_EQ(filled_notes(looped(reference("", "1", "foot"), "no") + reference("", "2", "foot"),
                           separator + note("1", p("{{absent}}")) + note("2", p("注"))),
              separator + note("2", p("注")));
}

TEST(Notes, FollowTheOrderOfTheirReferences) {
    const std::string body = looped(reference("{{n}}", "2", "foot") + reference("", "1", "foot"));
    EXPECT_EQ(
        filled_notes(body, note("1", p("后{{note}}")) + note("2", p("先{{note}}"))),
        note("2", p("先一")) + note("1", p("后一")) + note("3", p("先二")) + note("4", p("后二")));
}

TEST(Notes, GiveTheirBookmarksOtherNames) {
    const std::string mark =
        "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"b\"/><w:bookmarkEnd w:id=\"5\"/></w:p>";
    const std::string out = filled_notes(looped(reference("", "1", "foot")), note("1", mark));
    EXPECT_NE(out.find("<w:bookmarkStart w:id=\"2\" w:name=\"b_2\"/><w:bookmarkEnd w:id=\"2\"/>"),
              std::string::npos)
        << out;
}

TEST(Notes, FollowTheBookmarksOfTheirText) {
    const std::string mark =
        "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"b\"/><w:bookmarkEnd w:id=\"5\"/></w:p>";
    const auto simple = [](const std::string& name) {
        return "<w:p><w:fldSimple w:instr=\"REF " + name + "\"/></w:p>";
    };
    EXPECT_EQ(filled_notes(looped(mark + reference("", "1", "foot")), note("1", simple("b"))),
              note("1", simple("b")) + note("2", simple("b_2")));
}

/// The characters of a part.
std::string text_of(const std::string& part) {
    const xml::Story story = docx::read_story(part);
    std::string text;
    for (const xml::Atom& atom : story.atoms) {
        text += atom.kind == xml::Atom::Kind::Text ? story.characters(atom) : std::string_view();
    }
    return text;
}

TEST(Notes, MayLoopThemselves) {
    const std::string document = noted(looped(reference("{{n}}", "1", "foot")),
                                       note("1", p("{{@序号}}{{#l}}{{n}}{{/l}}；")));
    const std::string out = Template::compile(document).render(two);
    EXPECT_EQ(text_of(part_of(out, "word/footnotes.xml")), "1甲乙；2甲乙；");
}

TEST(Notes, ThatReferToThemselvesAreRefusedLikePartialsWithoutEnd) {
    const std::string body = looped(reference("{{n}}", "1", "foot"));
    try {
        filled_notes(body, note("1", reference("", "1", "foot")));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().at(0).code, "data.depth");
    }
}

TEST(Notes, ThatAreNotThereKeepTheirReferences) {
    const std::string bytes = noted(looped(reference("{{n}}", "8", "foot")), note("1", p("注")));
    EXPECT_EQ(
        inside(Template::compile(bytes).render(two), "word/document.xml"),
        "<w:body>" + reference("甲", "8", "foot") + reference("乙", "8", "foot") + "</w:body>");
}

TEST(Notes, AskForKeysOfTheSectionAroundTheirReference) {
    const auto keys =
        template_keys(noted(looped(reference("{{n}}", "1", "foot")), note("1", p("{{note}}"))));
    ASSERT_EQ(keys.size(), 1U);
    ASSERT_EQ(keys[0].members.size(), 2U);
    EXPECT_EQ(keys[0].members[1].name, "note");
}

}  // namespace
}  // namespace nianbao::tmpl

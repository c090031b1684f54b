#include "docx/story_reader.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

using xml::Atom;

std::string body(std::string_view inside) {
    return "<w:document xmlns:w=\"" + std::string(wordprocessing) + "\"><w:body>" +
           std::string(inside) + "</w:body></w:document>";
}

std::string joined(const xml::Story& story) {
    std::string all;
    for (const Atom& atom : story.atoms) {
        all += atom.source;
    }
    return all;
}

std::size_t count(const xml::Story& story, Atom::Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(story.atoms.begin(), story.atoms.end(), [&](const Atom& atom) {
            return atom.kind == kind;
        }));
}

TEST(StoryReader, TilesThePartWithAtoms) {
    const std::string part = body(
        "<w:p w:x='1'><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a&amp;</w:t><w:tab/>"
        "<w:t xml:space=\"preserve\"> </w:t></w:r><w:proofErr/></w:p><w:p/>\n<w:tbl><w:tblPr/>"
        "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz/></w:sectPr>");
    EXPECT_EQ(joined(read_story(part)), part);
}

TEST(StoryReader, GathersTheCharactersOfRuns) {
    const std::string part = body(
        "<w:p><w:r><w:t>{{na</w:t></w:r><w:proofErr/><w:r><w:t>me}}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t><![CDATA[a<b]]></w:t></w:r></w:p>");
    EXPECT_EQ(read_story(part).texts.at(1),
              "{{name}}\x0B"
              "a<b\x0B");
}

TEST(StoryReader, PutsABarrierWhereATabOrAPictureStands) {
    const std::string part = body("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>");
    EXPECT_EQ(read_story(part).texts.at(1),
              "a\x1F"
              "b\x0B");
}

TEST(StoryReader, TakesPropertiesIntoTheStartOfLineAndRun) {
    const std::string part =
        body("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:rPr/><w:t>a</w:t></w:r></w:p>");
    const xml::Story story = read_story(part);
    const auto line = std::find_if(story.atoms.begin(), story.atoms.end(), [](const Atom& a) {
        return a.kind == Atom::Kind::LineOpen;
    });
    EXPECT_EQ(line->source, "<w:p><w:pPr><w:sectPr/></w:pPr>");
    EXPECT_TRUE(line->keeps);
    EXPECT_EQ(story.atoms[line->partner].source, "</w:p>");
}

TEST(StoryReader, GivesATextBoxAStoryOfItsOwn) {
    const std::string part = body(
        "<w:p><w:r><w:t>a</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict><w:t>c</w:t></w:r></w:p>");
    const xml::Story story = read_story(part);
    ASSERT_EQ(story.texts.size(), 3U);
    EXPECT_EQ(story.texts[1],
              "a\x1F"
              "c\x0B");
    EXPECT_EQ(story.texts[2], "b\x0B");
}

TEST(StoryReader, LeavesDeletedTextAlone) {
    const std::string part = body(
        "<w:p><w:del><w:r><w:delText>{{x}}</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>y</w:t></w:r></w:ins></w:p>");
    EXPECT_EQ(read_story(part).texts.at(1), "y\x0B");
}

TEST(StoryReader, ReadsAnyPrefix) {
    const std::string part = "<document xmlns='" + std::string(wordprocessing) +
                             "'><body><p><r><t>a</t></r></p></body></document>";
    const xml::Story story = read_story(part);
    EXPECT_EQ(story.texts.at(1), "a\x0B");
    EXPECT_EQ(count(story, Atom::Kind::RunOpen), 1U);
}

TEST(StoryReader, KnowsTheContainerAroundEachAtom) {
    const std::string part =
        body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    const xml::Story story = read_story(part);
    const auto text = std::find_if(story.atoms.begin(), story.atoms.end(), [](const Atom& a) {
        return a.kind == Atom::Kind::Text;
    });
    const Atom& cell = story.atoms[text->parent];
    EXPECT_EQ(cell.container, Atom::Container::Cell);
    const Atom& row = story.atoms[cell.parent];
    EXPECT_EQ(row.container, Atom::Container::Row);
    EXPECT_EQ(story.atoms[row.parent].container, Atom::Container::Table);
}

}  // namespace
}  // namespace nianbao::docx

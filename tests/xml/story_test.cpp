#include "xml/story.hpp"

#include <gtest/gtest.h>

namespace nianbao::xml {
namespace {

TEST(StoryBuilder, PairsWhatOpensWithWhatCloses) {
    StoryBuilder builder;
    builder.open(Atom::Container::Story, "<body>");
    builder.edge(Atom::Kind::LineOpen, "<p>");
    builder.edge(Atom::Kind::RunOpen, "<r>");
    builder.text("a", "a");
    builder.edge(Atom::Kind::RunClose, "</r>");
    builder.edge(Atom::Kind::LineClose, "</p>");
    builder.close("</body>");
    const Story story = std::move(builder).finish();
    EXPECT_EQ(story.atoms[0].partner, 6U);
    EXPECT_EQ(story.atoms[6].partner, 0U);
    EXPECT_EQ(story.atoms[1].partner, 5U);
    EXPECT_EQ(story.atoms[2].partner, 4U);
}

TEST(StoryBuilder, GivesEveryTextAtomItsCharacters) {
    StoryBuilder builder;
    builder.text("a&amp;", "a&");
    builder.opaque("<tab/>", Atom::Role::Blank);
    builder.text("b", "b");
    const Story story = std::move(builder).finish();
    EXPECT_EQ(story.characters(story.atoms[0]), "a&");
    EXPECT_EQ(story.characters(story.atoms[2]), "b");
    EXPECT_EQ(story.texts[0],
              "a&\x1F"
              "b");
}

TEST(StoryBuilder, MarksTheEdgesOfCellsButNotOfOtherContainers) {
    StoryBuilder builder;
    builder.open(Atom::Container::Other, "<link>");
    builder.text("a", "a");
    builder.close("</link>");
    builder.open(Atom::Container::Cell, "<tc>");
    builder.close("</tc>");
    EXPECT_EQ(std::move(builder).finish().texts[0], "a\x0C\x0C");
}

}  // namespace
}  // namespace nianbao::xml

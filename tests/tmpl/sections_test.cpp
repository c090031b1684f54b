#include "tmpl/sections.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

/// The code of every problem in a body.
std::vector<std::string> codes(const std::string& body) {
    const std::string part = document(body);
    const xml::Story story = docx::read_story(part);
    std::vector<Problem> problems;
    plan(story, {}, problems);
    std::vector<std::string> found;
    found.reserve(problems.size());
    for (const Problem& problem : problems) {
        found.push_back(problem.code);
    }
    return found;
}

using Codes = std::vector<std::string>;

TEST(Sections, MustBeClosed) {
    EXPECT_EQ(codes(p("{{#a}}{{#b}}")), (Codes{"tmpl.section", "tmpl.section"}));
}

TEST(Sections, MustBeOpenedBeforeTheyEnd) {
    EXPECT_EQ(codes(p("{{/a}}")), Codes{"tmpl.unopened"});
    EXPECT_EQ(codes(p("{{#a}}{{/a}}{{/a}}")), Codes{"tmpl.unopened"});
}

TEST(Sections, MustNotOverlap) {
    EXPECT_EQ(codes(p("{{#a}}{{#b}}{{/a}}{{/b}}")), (Codes{"tmpl.crossed", "tmpl.unopened"}));
}

TEST(Sections, MayHaveTheSameNameInside) {
    EXPECT_EQ(codes(p("{{#a}}{{#a}}{{/a}}{{/a}}")), Codes{});
}

TEST(Sections, MustEndInTheTextTheyBeginIn) {
    const std::string box = "<w:p><w:r><w:t>{{#a}}</w:t><w:pict><w:txbxContent>" + p("{{/a}}") +
                            "</w:txbxContent></w:pict></w:r></w:p>";
    EXPECT_EQ(codes(box), (Codes{"tmpl.unopened", "tmpl.section"}));
}

TEST(Sections, MustEndInTheTableTheyBeginIn) {
    EXPECT_EQ(codes(p("{{#a}}") + tbl(tr(tc(p("{{/a}}"))))), Codes{"tmpl.crossing"});
    const std::string inner = tbl(tr(tc(p("{{/a}}"))));
    EXPECT_EQ(codes(tbl(tr(tc(p("{{#a}}")) + tc(inner + "<w:p/>")))), Codes{"tmpl.crossing"});
}

TEST(Sections, MustEndInTheLinkTheyBeginIn) {
    const std::string link =
        "<w:p><w:r><w:t>{{#a}}</w:t></w:r><w:hyperlink><w:r><w:t>x{{/a}}</w:t></w:r>"
        "</w:hyperlink></w:p>";
    EXPECT_EQ(codes(link), Codes{"tmpl.crossing"});
}

TEST(Sections, MustNotOverlapAfterTheirRowsAreFound) {
    const std::string row = tr(tc(p("{{#a}}x{{#b}}y")) + tc(p("{{/b}}z{{/a}}")));
    EXPECT_EQ(codes(tbl(row)), Codes{});
    const std::string twisted = tr(tc(p("x{{#a}}{{#b}}y")) + tc(p("{{/b}}")) + tc(p("{{/a}}")));
    EXPECT_EQ(codes(tbl(twisted)), Codes{});
}

TEST(Sections, LetNoCommentCrossTheEdgeOfACell) {
    EXPECT_EQ(codes(tbl(tr(tc(p("{{! a")) + tc(p("b }}"))))), Codes{"tmpl.broken"});
}

}  // namespace
}  // namespace nianbao::tmpl

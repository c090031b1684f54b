#include "tmpl/plain_lines.hpp"

#include <gtest/gtest.h>

namespace nianbao::tmpl {
namespace {

/// What tags leave of a text, "|" where each stands.
std::string rest_of(std::string_view text) {
    std::vector<Problem> problems;
    std::vector<Tag> tags = find_tags(text, {}, problems);
    take_up_lines(text, tags);
    std::string rest;
    std::size_t from = 0;
    for (const Tag& tag : tags) {
        rest += std::string(text.substr(from, tag.begin - from)) + "|";
        from = tag.end;
    }
    return rest + std::string(text.substr(from));
}

TEST(PlainLines, AreTakenUpBySectionTagsAndComments) {
    EXPECT_EQ(rest_of("a\n {{#s}} \nb\n{{/s}}\nc"), "a\n|b\n|c");
    EXPECT_EQ(rest_of("{{#s}}{{/s}} {{! c }}\nb"), "|||b");
    EXPECT_EQ(rest_of("a\n{{! two\nlines }}\nb"), "a\n|b");
}

TEST(PlainLines, StayWhereAnythingElseStandsInThem) {
    EXPECT_EQ(rest_of("a{{#s}}\n{{/s}}b"), "a|\n|b");
    EXPECT_EQ(rest_of("{{#s}}{{v}}\n{{/s}}\n"), "||\n|");
    EXPECT_EQ(rest_of(" {{v}} \n"), " | \n");
}

TEST(PlainLines, AreTakenUpByAPartialThatIsAlone) {
    EXPECT_EQ(rest_of("a\n  {{>p}}\nb"), "a\n|b");
    EXPECT_EQ(rest_of("{{#s}}{{>p}}{{/s}}\nb"), "|||\nb");
}

}  // namespace
}  // namespace nianbao::tmpl

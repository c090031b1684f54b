#include "tmpl/warnings.hpp"

#include <gtest/gtest.h>

#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

using Codes = std::vector<std::string>;

Codes codes(std::string_view body) {
    const std::string part = document(body);
    const xml::Story story = docx::read_story(part);
    std::vector<Problem> problems;
    Codes found;
    for (const Problem& warning : warnings_of(story, plan(story, {}, problems))) {
        found.push_back(warning.code);
        EXPECT_NE(warning.place.find("甲"), std::string::npos);
    }
    return found;
}

std::string run(std::string_view text) {
    return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>";
}

TEST(Warnings, TellFullWidthBraces) {
    EXPECT_EQ(codes(p("甲｛｛单位｝｝")), Codes{"tmpl.wide"});
    EXPECT_EQ(codes(p("甲{{单位}}")), Codes{});
}

TEST(Warnings, TellTagsThatARevisionInserts) {
    EXPECT_EQ(codes("<w:p>" + run("甲") + "<w:ins>" + run("{{单位}}") + "</w:ins></w:p>"),
              Codes{"tmpl.revision"});
    EXPECT_EQ(codes("<w:p><w:ins>" + run("甲") + "</w:ins>" + run("{{单位}}") + "</w:p>"), Codes{});
}

TEST(Warnings, TellTagsThatARevisionCuts) {
    EXPECT_EQ(codes("<w:p>" + run("甲{{单") + "<w:ins>" + run("位}}") + "</w:ins></w:p>"),
              Codes{"tmpl.revision"});
    EXPECT_EQ(codes("<w:p><w:ins>" + run("甲{{单") + "</w:ins>" + run("位}}") + "</w:p>"),
              Codes{"tmpl.revision"});
}

}  // namespace
}  // namespace nianbao::tmpl

#include "report/pattern.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

std::string found(const std::vector<std::string>& expressions, const std::string& text) {
    std::string all;
    for (const Range& match : Pattern(expressions).find_all(text)) {
        all += text.substr(match.begin, match.end - match.begin) + "|";
    }
    return all;
}

TEST(Pattern, FindsAllMatchesFromTheLeft) {
    EXPECT_EQ(found({"截止[到至]"}, "截止到一月，截止至二月"), "截止到|截止至|");
    EXPECT_EQ(found({R"(\d+)", "甲"}, "甲12乙3"), "甲|12|3|");
    EXPECT_EQ(found({"甲"}, ""), "");
}

TEST(Pattern, TakesADotForAWholeCharacter) {
    EXPECT_EQ(found({"甲.丙"}, "甲乙丙"), "甲乙丙|");
}

TEST(Pattern, PassesOverEmptyMatches) {
    EXPECT_EQ(found({R"(\b)"}, "年 2017 年"), "");
}

TEST(Pattern, TellsWhyAnExpressionCannotBeUsed) {
    EXPECT_EQ(Pattern::fault("甲|乙"), "");
    EXPECT_EQ(Pattern::fault("(甲"), "missing ): (甲");
    EXPECT_EQ(Pattern::fault("(?=甲)"), "invalid perl operator: (?=");
    EXPECT_EQ(Pattern::fault(R"((甲)\1)"), R"(invalid escape sequence: \1)");
    EXPECT_EQ(Pattern::fault("甲*"), "matches the empty text");
}

}  // namespace
}  // namespace nianbao::report

#include "text/lines.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> made;
    while (!text.empty()) {
        made.push_back(take_line(text));
    }
    return made;
}

TEST(TakeLine, LeavesTheRestOfTheText) {
    std::string_view text = "甲\n乙\n";
    EXPECT_EQ(take_line(text), "甲");
    EXPECT_EQ(text, "乙\n");
}

TEST(TakeLine, KeepsBlankLinesAndAnEndWithoutLineFeed) {
    EXPECT_THAT(lines("甲\n\n乙"), ElementsAre("甲", "", "乙"));
    EXPECT_THAT(lines("\n"), ElementsAre(""));
    EXPECT_THAT(lines(""), IsEmpty());
}

}  // namespace
}  // namespace nianbao::text

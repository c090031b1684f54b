#include "format/day_number.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

TEST(DayNumber, CountsAsASpreadsheetDoes) {
    EXPECT_EQ(day_number({1900, 3, 1}), 61);
    EXPECT_EQ(day_number({2000, 2, 29}), 36585);
    EXPECT_EQ(day_number({2026, 1, 20}), 46042);
}

TEST(DayNumber, GivesBackEveryDay) {
    for (int number = 61; number < 80000; ++number) {
        const auto day = day_of_number(std::to_string(number));
        ASSERT_TRUE(day);
        ASSERT_EQ(day_number(*day), number);
    }
}

TEST(DayNumber, IsNoDayWhereTheTextIsNoWholeNumberOfOurTimes) {
    for (const char* text : {"", "60", "2958466", "46042.5", "46042日", "-1", "2026-1-20"}) {
        EXPECT_FALSE(day_of_number(text)) << text;
    }
}

}  // namespace
}  // namespace nianbao::format

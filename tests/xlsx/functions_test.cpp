#include "xlsx/functions.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(Functions, TakeRangesInCertainArguments) {
    EXPECT_TRUE(takes_range("SUM", 0));
    EXPECT_TRUE(takes_range("sum", 200));
    EXPECT_TRUE(takes_range("_xlfn._xlws.SORT", 0));
    EXPECT_FALSE(takes_range("COUNTIF", 1));
    EXPECT_FALSE(takes_range("COUNTIF", 2));
    EXPECT_FALSE(takes_range("ROUND", 0));
    EXPECT_FALSE(takes_range("", 0));
}

TEST(Functions, RepeatTheirLastArguments) {
    const std::string_view takes = "rr-r-r-";
    for (std::size_t i = 0; i < takes.size(); ++i) {
        EXPECT_EQ(takes_range("SUMIFS", i), takes[i] == 'r') << i;
    }
}

}  // namespace
}  // namespace nianbao::xlsx

#include "xlsx/functions.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

TEST(Functions, TakeRangesInCertainArguments) {
    EXPECT_EQ(argument_of("SUM", 0), Argument::List);
    EXPECT_EQ(argument_of("sum", 200), Argument::List);
    EXPECT_EQ(argument_of("SUBTOTAL", 0), Argument::Value);
    EXPECT_EQ(argument_of("SUBTOTAL", 1), Argument::List);
    EXPECT_EQ(argument_of("_xlfn._xlws.SORT", 0), Argument::Range);
    EXPECT_EQ(argument_of("COUNTIF", 1), Argument::Value);
    EXPECT_EQ(argument_of("COUNTIF", 2), Argument::Value);
    EXPECT_EQ(argument_of("ROUND", 0), Argument::Value);
    EXPECT_EQ(argument_of("", 0), Argument::Value);
}

TEST(Functions, DoNotMultiplyWhatTheyAdd) {
    EXPECT_EQ(argument_of("SUMPRODUCT", 0), Argument::Range);
}

TEST(Functions, RepeatTheirLastArguments) {
    const std::string_view takes = "rr-r-r-";
    for (std::size_t i = 0; i < takes.size(); ++i) {
        const Argument expected = takes[i] == 'r' ? Argument::Range : Argument::Value;
        EXPECT_EQ(argument_of("SUMIFS", i), expected) << i;
    }
}

}  // namespace
}  // namespace nianbao::xlsx

#include "format/json_number.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

TEST(JsonNumber, FollowsTheGrammar) {
    for (const std::string_view word : {"0", "-0", "7", "-12", "0.5", "1e5", "1E+5", "2.50e-3"}) {
        EXPECT_TRUE(is_json_number(word)) << word;
    }
    for (const std::string_view word : {"",
                                        "-",
                                        "+1",
                                        "01",
                                        "-01",
                                        "1.",
                                        ".5",
                                        "1e",
                                        "1e+",
                                        "1.e3",
                                        "0x1",
                                        "1_0",
                                        "NaN",
                                        "Infinity",
                                        "1 ",
                                        "--1",
                                        "1.2.3"}) {
        EXPECT_FALSE(is_json_number(word)) << word;
    }
}

TEST(JsonNumber, HasFifteenSignificantDigitsAtMost) {
    EXPECT_TRUE(is_printable_number("123456789012345"));
    EXPECT_TRUE(is_printable_number("-0.00000123456789012345"));
    EXPECT_FALSE(is_printable_number("1234567890123456"));
    EXPECT_FALSE(is_printable_number("1.000000000000000"));
    EXPECT_TRUE(is_printable_number("0.000000000000000000000"));
}

TEST(JsonNumber, FitsADouble) {
    EXPECT_TRUE(is_printable_number("1e308"));
    EXPECT_FALSE(is_printable_number("1e309"));
    EXPECT_FALSE(is_printable_number("1e99999999999999999999"));
    EXPECT_FALSE(is_printable_number("1e-999"));
    EXPECT_TRUE(is_printable_number("0e99"));
}

}  // namespace
}  // namespace nianbao::format

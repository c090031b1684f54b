#include "nianbao/number.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao {
namespace {

Number number(std::string_view text) {
    const std::optional<Number> parsed = Number::parse(text);
    EXPECT_TRUE(parsed.has_value()) << text;
    return parsed.value_or(Number());
}

TEST(Number, GivesBackWhatWasWritten) {
    for (const std::string_view text : {"0",
                                        "7",
                                        "100",
                                        "-3",
                                        "0.5",
                                        "0.50",
                                        "-0.05",
                                        "160.5964",
                                        "1.000001",
                                        "999999999999.999999",
                                        "-999999999999.999999"}) {
        EXPECT_EQ(number(text).text(), text);
    }
}

TEST(Number, RefusesWhatIsNoPlainDecimal) {
    for (const std::string_view text :
         {"",      "-",   ".",  "1.",    ".5",    "+1",        "01",           "00",  "1e3",
          "1,000", " 1",  "1 ", "--253", "1.2.3", "-0",        "-0.0",         "0x1", "１",
          "一",    "NaN", "1-", "- 1",   "1.-5",  "1.1234567", "1000000000000"}) {
        EXPECT_FALSE(Number::parse(text).has_value()) << text;
    }
}

TEST(Number, ComparesByValueAlone) {
    EXPECT_EQ(number("0.5"), number("0.50"));
    EXPECT_LT(number("-1"), number("0"));
    EXPECT_LT(number("9.999999"), number("10"));
    EXPECT_GT(number("0.000001"), Number());
}

TEST(Number, AddsExactly) {
    EXPECT_EQ((number("0.1") + number("0.2")).text(), "0.3");
    EXPECT_EQ((number("0.50") + number("1")).text(), "1.50");
    EXPECT_EQ((number("1") - number("0.000001")).text(), "0.999999");
    EXPECT_EQ((number("3") - number("5")).text(), "-2");
    EXPECT_EQ((number("0.5") - number("1.00")).text(), "-0.50");
}

TEST(Number, KnowsWholeZeroAndNegative) {
    EXPECT_TRUE(number("5.000").is_whole());
    EXPECT_FALSE(number("5.001").is_whole());
    EXPECT_TRUE(number("0.00").is_zero());
    EXPECT_TRUE(number("-0.01").is_negative());
    EXPECT_FALSE(number("0").is_negative());
}

TEST(Number, HoldsWholeNumbersOfTwelveDigits) {
    EXPECT_EQ(Number(999'999'999'999).text(), "999999999999");
    EXPECT_EQ(Number(-42).text(), "-42");
    EXPECT_THROW(Number(1'000'000'000'000), Error);
    EXPECT_THROW(Number(INT64_MIN), Error);
}

TEST(Number, RefusesASumOfMoreThanTwelveDigits) {
    const Number most = number("999999999999.999999");
    EXPECT_EQ((most + Number()).text(), most.text());
    try {
        const Number sum = most + number("0.000001");
        FAIL() << sum.text();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "number.range");
    }
    EXPECT_THROW(number("-999999999999") - number("1"), Error);
}

}  // namespace
}  // namespace nianbao

#include "text/chinese_number.hpp"

#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

using Pairs = std::vector<std::pair<const char*, const char*>>;

TEST(ChineseNumber, IsSaidAsPeopleSayIt) {
    for (const auto& [digits, words] : Pairs{{"0", "零"},
                                             {"7", "七"},
                                             {"10", "十"},
                                             {"19", "十九"},
                                             {"20", "二十"},
                                             {"101", "一百零一"},
                                             {"110", "一百一十"},
                                             {"1001", "一千零一"},
                                             {"1010", "一千零一十"},
                                             {"1100", "一千一百"},
                                             {"-1024", "负一千零二十四"},
                                             {"007", "七"}}) {
        EXPECT_EQ(chinese_number(digits, Numerals::Common), words);
    }
}

TEST(ChineseNumber, GroupsByWanAndYi) {
    for (const auto& [digits, words] : Pairs{{"10000", "一万"},
                                             {"10001", "一万零一"},
                                             {"10010", "一万零一十"},
                                             {"110000", "十一万"},
                                             {"107000", "十万七千"},
                                             {"100500", "十万零五百"},
                                             {"1020304", "一百零二万零三百零四"},
                                             {"100000000", "一亿"},
                                             {"100000001", "一亿零一"},
                                             {"100010000", "一亿零一万"},
                                             {"150000015", "一亿五千万零一十五"},
                                             {"1000000000000", "一万亿"},
                                             {"1000100000000", "一万零一亿"},
                                             {"9999999999999999",
                                              "九千九百九十九万九千九百九十九亿"
                                              "九千九百九十九万九千九百九十九"}}) {
        EXPECT_EQ(chinese_number(digits, Numerals::Common), words);
    }
}

TEST(ChineseNumber, ReadsDecimalsDigitByDigit) {
    EXPECT_EQ(chinese_number("3.14", Numerals::Common), "三点一四");
    EXPECT_EQ(chinese_number("0.50", Numerals::Common), "零点五零");
}

TEST(ChineseNumber, HasNoNegativeZero) {
    EXPECT_EQ(chinese_number("-0", Numerals::Common), "零");
    EXPECT_EQ(chinese_number("-0.0", Numerals::Common), "零点零");
    EXPECT_EQ(chinese_number("-0.1", Numerals::Common), "负零点一");
    EXPECT_EQ(chinese_amount("-0.00"), "零元整");
}

TEST(ChineseNumber, KeepsTheOneOfTenInCapitals) {
    EXPECT_EQ(chinese_number("15", Numerals::Capital), "壹拾伍");
    EXPECT_EQ(chinese_number("2030", Numerals::Capital), "贰仟零叁拾");
}

TEST(ChineseNumber, IsNotMadeOfAnythingElse) {
    for (const char* text :
         {"", "-", "1.", ".5", "1,000", "1e3", "+1", " 1", "12345678901234567"}) {
        EXPECT_EQ(chinese_number(text, Numerals::Common), std::nullopt) << text;
        EXPECT_EQ(chinese_amount(text), std::nullopt) << text;
    }
}

TEST(ChineseDigits, WriteAYear) {
    EXPECT_EQ(chinese_digits("2018"), "二〇一八");
    EXPECT_EQ(chinese_digits("20-18"), std::nullopt);
    EXPECT_EQ(chinese_digits(""), std::nullopt);
}

// The figures are those of the rules for bills and settlement vouchers.
TEST(ChineseAmount, FollowsTheRulesForVouchers) {
    for (const auto& [digits, words] : Pairs{{"1409.50", "壹仟肆佰零玖元伍角"},
                                             {"6007.14", "陆仟零柒元壹角肆分"},
                                             {"1680.32", "壹仟陆佰捌拾元叁角贰分"},
                                             {"107000.53", "壹拾万柒仟元伍角叁分"},
                                             {"16409.02", "壹万陆仟肆佰零玖元零贰分"},
                                             {"325.04", "叁佰贰拾伍元零肆分"}}) {
        EXPECT_EQ(chinese_amount(digits), words);
    }
}

TEST(ChineseAmount, EndsWithZhengWhereThereIsNoSmallChange) {
    EXPECT_EQ(chinese_amount("500"), "伍佰元整");
    EXPECT_EQ(chinese_amount("10.00"), "壹拾元整");
    EXPECT_EQ(chinese_amount("0"), "零元整");
}

TEST(ChineseAmount, MayBeLessThanOneYuanOrLessThanNothing) {
    EXPECT_EQ(chinese_amount("0.5"), "伍角");
    EXPECT_EQ(chinese_amount("0.05"), "伍分");
    EXPECT_EQ(chinese_amount("-12.3"), "负壹拾贰元叁角");
}

TEST(ChineseAmount, IsNeverRounded) {
    EXPECT_EQ(chinese_amount("1.005"), std::nullopt);
    EXPECT_EQ(chinese_amount("1.0500"), "壹元零伍分");
}

}  // namespace
}  // namespace nianbao::text

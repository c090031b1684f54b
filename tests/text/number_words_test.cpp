#include "text/number_words.hpp"

#include <gtest/gtest.h>

#include "text/chinese_number.hpp"

namespace nianbao::text {
namespace {

std::string read(std::string_view text) {
    const NumberWords words = number_words(text);
    return words.size == 0
               ? "none"
               : std::to_string(words.value) + "|" + std::string(text.substr(words.size));
}

TEST(NumberWords, ReadsNumbersWithTheirPlaces) {
    EXPECT_EQ(read("二十一件"), "21|件");
    EXPECT_EQ(read("十余件"), "10|余件");
    EXPECT_EQ(read("两百零三条"), "203|条");
    EXPECT_EQ(read("一百一十"), "110|");
    EXPECT_EQ(read("一万二千零五"), "12005|");
    EXPECT_EQ(read("三亿零二万"), "300020000|");
    EXPECT_EQ(read("叁佰贰拾伍元"), "325|元");
    EXPECT_EQ(read("零件"), "0|件");
}

TEST(NumberWords, ReadsDigitByDigit) {
    EXPECT_EQ(read("二〇一七年"), "2017|年");
    EXPECT_EQ(read("五件"), "5|件");
}

TEST(NumberWords, LeavesAloneWhatIsNoPlainNumber) {
    EXPECT_EQ(read("一百五"), "none");
    EXPECT_EQ(read("百件"), "none");
    EXPECT_EQ(read("三四十件"), "none");
    EXPECT_EQ(read("十百件"), "none");
    EXPECT_EQ(read("件"), "none");
    EXPECT_EQ(read(""), "none");
    EXPECT_EQ(read("一二三四五六七八九一二三四五六七八九一二三四五六七八九"), "none");
}

TEST(NumberWords, ReadBackEveryNumberThatIsSaid) {
    for (std::uint64_t value = 0; value < 3'000'000'000; value = value * 9 / 8 + 1) {
        for (const Numerals numerals : {Numerals::Common, Numerals::Capital}) {
            const std::string said = *chinese_number(std::to_string(value), numerals);
            EXPECT_EQ(read(said + "件"), std::to_string(value) + "|件") << said;
        }
    }
}

TEST(NumberWords, KnowsTheirCharacters) {
    for (const char32_t numeral : std::u32string_view(U"零〇一九壹玖两十拾百佰千仟万亿")) {
        EXPECT_TRUE(is_numeral(numeral));
    }
    for (const char32_t other : std::u32string_view(U"1１件丁几数半")) {
        EXPECT_FALSE(is_numeral(other));
    }
}

}  // namespace
}  // namespace nianbao::text

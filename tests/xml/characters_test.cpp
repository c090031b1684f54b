#include "xml/characters.hpp"

#include <gtest/gtest.h>

namespace nianbao::xml {
namespace {

constexpr std::size_t none = std::string_view::npos;

TEST(Characters, AcceptsPlainAndChineseText) {
    EXPECT_EQ(find_illegal(""), none);
    EXPECT_EQ(find_illegal("plain text, longer than eight bytes\t\r\n"), none);
    EXPECT_EQ(find_illegal("政府信息公开，第二十条第（一）项"), none);
    EXPECT_EQ(find_illegal("\xF0\x9F\x98\x80\xEF\xBF\xBD"), none);
}

TEST(Characters, NamesTheFirstControlCharacter) {
    EXPECT_EQ(find_illegal(std::string_view("abc\0def", 7)), 3U);
    EXPECT_EQ(find_illegal("0123456789\x01"), 10U);
    EXPECT_EQ(find_illegal("01234567\x0B"), 8U);
}

TEST(Characters, RefusesEveryKindOfBadUtf8) {
    for (const char* bad : {"\x80",
                            "\xC3",
                            "\xC3(",
                            "\xC0\xAF",
                            "\xE0\x80\xAF",
                            "\xED\xA0\x80",
                            "\xF4\x90\x80\x80",
                            "\xF0\x80\x80\x80",
                            "\xFF",
                            "\xE6\x94",
                            "\xE6\x94(",
                            "\xE6(\x80",
                            "\xEF\xBC"}) {
        EXPECT_EQ(find_illegal(bad), 0U) << testing::PrintToString(std::string(bad));
    }
}

TEST(Characters, AcceptsTheLastBeforeAndTheFirstAfterWhatXmlRefuses) {
    EXPECT_EQ(find_illegal("\xED\x9F\xBF\xEE\x80\x80\xEF\xBE\xBF\xEF\xBF\x80"), none);
    EXPECT_EQ(find_illegal("年报\xED\xA0\x80"), 6U);
    EXPECT_EQ(find_illegal("年报\xEF\xBF\xBE"), 6U);
}

TEST(Characters, RefusesTheTwoNonCharactersOfXml) {
    EXPECT_EQ(find_illegal("\xEF\xBF\xBE"), 0U);
    EXPECT_EQ(find_illegal("\xEF\xBF\xBF"), 0U);
}

TEST(Characters, ShowsTheWordsAroundAPlaceWithoutCuttingACharacter) {
    EXPECT_EQ(words_around("政府信息公开", 6, 4), "府信");
    EXPECT_EQ(words_around("a  b\n c", 3, 100), "a b c");
    EXPECT_EQ(words_around("abc", 99, 2), "bc");
}

}  // namespace
}  // namespace nianbao::xml

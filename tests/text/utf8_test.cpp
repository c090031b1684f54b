#include "text/utf8.hpp"

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

TEST(Utf8, ReadsCharactersOfOneToFourBytes) {
    const std::string_view text = "aé年𠮷";
    EXPECT_EQ(code_point(text, 0).value, U'a');
    EXPECT_EQ(code_point(text, 1).value, U'é');
    EXPECT_EQ(code_point(text, 3).value, U'年');
    EXPECT_EQ(code_point(text, 6).value, U'𠮷');
    EXPECT_EQ(code_point(text, 6).size, 4U);
}

TEST(Utf8, EndsWithSizeZero) {
    EXPECT_EQ(code_point("a", 1).size, 0U);
    EXPECT_EQ(code_point("", 7).size, 0U);
}

TEST(Utf8, ReadsTheLastCharacter) {
    EXPECT_EQ(last_code_point("aé").value, U'é');
    EXPECT_EQ(last_code_point("年𠮷").size, 4U);
    EXPECT_EQ(last_code_point("").size, 0U);
    for (const char* bad : {"\x80", "a\x80", "年\x80", "年\xE5\xB9", "\x80\x80\x80\x80\x80"}) {
        EXPECT_EQ(last_code_point(bad).value, 0xFFFDU) << bad;
        EXPECT_EQ(last_code_point(bad).size, 1U) << bad;
    }
}

TEST(Utf8, CountsCharactersNotBytes) {
    EXPECT_EQ(length("年报 2017"), 7U);
    EXPECT_EQ(length(""), 0U);
}

TEST(Utf8, FindsTheFirstMalformedByte) {
    EXPECT_EQ(find_malformed("年报"), std::string_view::npos);
    EXPECT_EQ(find_malformed("a\x80"), 1U);                             // a tail without a lead
    EXPECT_EQ(find_malformed("\xE5\xB9"), 0U);                          // cut short
    EXPECT_EQ(find_malformed("ab\xC0\xAF"), 2U);                        // overlong "/"
    EXPECT_EQ(find_malformed("\xE0\x80\x80"), 0U);                      // overlong U+0000
    EXPECT_EQ(find_malformed("\xED\xA0\x80"), 0U);                      // a surrogate
    EXPECT_EQ(find_malformed("\xF4\x90\x80\x80"), 0U);                  // past U+10FFFF
    EXPECT_EQ(find_malformed("\xF5\x80\x80\x80"), 0U);                  // no such lead
    EXPECT_EQ(find_malformed("\xEF\xBF\xBD"), std::string_view::npos);  // U+FFFD itself is fine
}

TEST(Utf8, AppendsWhatItReads) {
    std::string text;
    for (const char32_t value : {U'a', U'é', U'年', U'𠮷'}) {
        append(text, value);
    }
    EXPECT_EQ(text, "aé年𠮷");
}

TEST(Utf8, ComesToAnEndOnAnyBytes) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    EXPECT_GE(length(bytes), 128U);
}

TEST(Utf8, FindsTheEndOfIdeographs) {
    EXPECT_EQ(ideographs_end("规章数（件）", 0), 9U);
    EXPECT_EQ(ideographs_end("规章", 3), 6U);
    EXPECT_EQ(ideographs_end("《规章", 0), 0U);
    EXPECT_EQ(ideographs_end("a规", 0), 0U);
    EXPECT_EQ(ideographs_end("规\xE7\xAB", 0), 3U) << "a character that is cut";
    EXPECT_EQ(ideographs_end("", 0), 0U);
}

}  // namespace
}  // namespace nianbao::text

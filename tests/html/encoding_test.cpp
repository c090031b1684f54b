#include "html/encoding.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::html {
namespace {

const std::string words = "年报";
const std::string words_gbk = "\xC4\xEA\xB1\xA8";

TEST(Encoding, IsTakenFromTheByteOrderMark) {
    EXPECT_EQ(decode("\xEF\xBB\xBF" + words).text, words);
    EXPECT_EQ(decode("\xFF\xFE\x74\x5E\xA5\x62").text, words);
    EXPECT_EQ(decode("\xFE\xFF\x5E\x74\x62\xA5").text, words);
    EXPECT_EQ(decode("\xFE\xFF\x5E\x74\x62\xA5").encoding, "UTF-16BE");
}

TEST(Encoding, IsTakenFromTheDeclarationWhereThatIsTrue) {
    for (const char* const name : {"gb2312", "GBK", "'gb18030'", "\"x-gbk\""}) {
        const Decoded page = decode("<meta charset=" + std::string(name) + ">" + words_gbk);
        EXPECT_NE(page.text.find(words), page.text.npos) << name;
        EXPECT_EQ(page.encoding, "GB18030");
        EXPECT_FALSE(page.lied) << name;
    }
    const Decoded old =
        decode("<META http-equiv=Content-Type content=\"text/html; charset = big5\">\xA6\x7E");
    EXPECT_EQ(old.encoding, "BIG5-HKSCS");
    EXPECT_TRUE(old.text.ends_with("年"));
}

TEST(Encoding, IsFoundWhereTheDeclarationLiesOrIsMissing) {
    EXPECT_EQ(decode(words_gbk).text, words);
    const Decoded gbk = decode("<meta charset=utf-8>" + words_gbk);
    EXPECT_TRUE(gbk.text.ends_with(words));
    EXPECT_TRUE(gbk.lied);
    EXPECT_EQ(gbk.declared, "utf-8");
    const Decoded utf8 = decode("<meta charset=gb2312>" + words);
    EXPECT_TRUE(utf8.text.ends_with(words));
    EXPECT_TRUE(utf8.lied);
    EXPECT_TRUE(decode("<meta charset=iso-8859-1>" + words_gbk).text.ends_with(words));
    EXPECT_FALSE(decode("<meta charset=gb2312>plain").lied);
}

TEST(Encoding, KnowsCharactersPastGb2312) {
    EXPECT_EQ(decode("<meta charset=gb2312>\xE9\x46").text, "<meta charset=gb2312>镕");
    EXPECT_EQ(decode("\x82\x35\x8F\x33").text, "龦");
}

TEST(Encoding, RefusesBytesThatFitNowhereAndTellsWhere) {
    try {
        decode("<p>" + words_gbk + "\n\n" + words_gbk + "\xFF\xFF</p>");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "html.encoding");
        EXPECT_EQ(error.problems().front().place, "line 3");
        EXPECT_NE(error.problems().front().message.zh.find("UTF-8, GB18030"), std::string::npos);
    }
    EXPECT_THROW(decode("\xEF\xBB\xBF" + words_gbk), Error);
}

TEST(Encoding, TurnsControlCharactersIntoBlanks) {
    EXPECT_EQ(decode(std::string("a\0b\x01"
                                 "c\td",
                                 7))
                  .text,
              "a b c\td");
}

}  // namespace
}  // namespace nianbao::html

#include "zip/refusal.hpp"

#include <gtest/gtest.h>

namespace nianbao::zip {
namespace {

TEST(Printable, KeepsUtf8) {
    EXPECT_EQ(printable("word/图片 1.png"), "word/图片 1.png");
    EXPECT_EQ(printable("\U0001F600"), "\U0001F600");
}

TEST(Printable, EscapesWhatATerminalWouldObey) {
    EXPECT_EQ(printable("a\nb\x1B[2J\x7F"), "a\\x0Ab\\x1B[2J\\x7F");
    EXPECT_EQ(printable("\xC2\x9B"), "\\xC2\\x9B");
}

TEST(Printable, EscapesWhatIsNotUtf8) {
    EXPECT_EQ(printable("\xCD\xBC\xC6"), "\u037C\\xC6");      // cut off
    EXPECT_EQ(printable("\xC0\xAF"), "\\xC0\\xAF");           // overlong
    EXPECT_EQ(printable("\xED\xA0\x80"), "\\xED\\xA0\\x80");  // a surrogate
    EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\\xF4\\x90\\x80\\x80");
}

TEST(Refusal, NamesTheEntryAsItsPlace) {
    const Problem found = problem({"zip.crc", "坏", "bad"}, "word/document.xml");
    EXPECT_EQ(found.place, "/word/document.xml");
    EXPECT_EQ(found.message.en, "bad");
    EXPECT_FALSE(found.remedy.zh.empty());
}

TEST(Refusal, CutsANameThatIsTooLongToRead) {
    EXPECT_LT(problem({"x", "x", "x"}, std::string(65'535, 'n')).place.size(), 300U);
}

}  // namespace
}  // namespace nianbao::zip

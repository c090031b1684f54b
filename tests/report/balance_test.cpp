#include "report/balance.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

std::string wrong(const std::string& text) {
    std::string all;
    for (const Range& mark : unbalanced(text, {"（）", "《》", "“”"})) {
        all += text.substr(mark.begin, mark.end - mark.begin) + std::to_string(mark.begin) + " ";
    }
    return all;
}

TEST(Balance, IsContentWithPairsInsideEachOther) {
    EXPECT_EQ(wrong(""), "");
    EXPECT_EQ(wrong("（《甲》“乙（丙）”）《》"), "");
}

TEST(Balance, TakesBothWidthsForOneMark) {
    EXPECT_EQ(wrong("(甲）（乙)"), "");
}

TEST(Balance, NamesWhatIsNotClosedAndWhatWasNotOpened) {
    EXPECT_EQ(wrong("（不包括甲"), "（0 ");
    EXPECT_EQ(wrong("甲）乙"), "）3 ");
    EXPECT_EQ(wrong("》（"), "》0 （3 ");
}

TEST(Balance, BlamesTheMarkThatIsCrossed) {
    EXPECT_EQ(wrong("（《）》"), "《3 》9 ");
    EXPECT_EQ(wrong("“（”"), "（3 ");
}

TEST(Balance, ComesToTheEndOfAHundredThousandOpenMarks) {
    std::string text;
    for (int i = 0; i < 100000; ++i) {
        text += i % 2 == 0 ? "（" : "《";
    }
    EXPECT_EQ(unbalanced(text + "）", {"（）", "《》"}).size(), 99999U);
}

TEST(Balance, KnowsAPairByItsTwoCharacters) {
    EXPECT_TRUE(is_pair("（）"));
    EXPECT_TRUE(is_pair("()"));
    EXPECT_FALSE(is_pair("（"));
    EXPECT_FALSE(is_pair("（（"));
    EXPECT_FALSE(is_pair("（）。"));
    EXPECT_FALSE(is_pair(""));
}

}  // namespace
}  // namespace nianbao::report

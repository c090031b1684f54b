#include "report/narrow_text.hpp"

#include <gtest/gtest.h>

#include "report/word_finder.hpp"

namespace nianbao::report {
namespace {

std::vector<std::string> matches(const std::string& text, const std::string& kind = "match") {
    WordRule rule;
    rule.id = "number";
    rule.kind = kind;
    rule.patterns = {"\\b\\d{3}[ -]?\\d{2}X?\\b"};
    rule.mask = true;
    std::vector<std::string> found;
    for (const Range& match : WordFinder(rule).matches(text)) {
        found.push_back(text.substr(match.begin, match.end - match.begin));
    }
    return found;
}

TEST(NarrowText, IsTheTextWhereNothingIsWide) {
    const NarrowText narrow("甲，12 — 乙");
    EXPECT_EQ(narrow.text(), "甲，12 — 乙");
    EXPECT_EQ(narrow.original({3, 8}), (Range{3, 8}));
}

TEST(NarrowText, HasDigitsLettersHyphensAndBlanksOfAscii) {
    const NarrowText narrow("甲１２－Ｘ\u3000\u00A0，乙");
    EXPECT_EQ(narrow.text(), "甲12-X  ，乙");
    EXPECT_EQ(narrow.original({0, 3}), (Range{0, 3}));
    EXPECT_EQ(narrow.original({3, 5}), (Range{3, 9}));
    EXPECT_EQ(narrow.original({7, 9}), (Range{15, 20}));
    EXPECT_EQ(narrow.original({9, 15}), (Range{20, 26}));
}

TEST(NarrowText, LetsWideNumbersBeFoundWhereTheyStand) {
    EXPECT_EQ(matches("号１２３４５，后"), (std::vector<std::string>{"１２３４５"}));
    EXPECT_EQ(matches("１２３　４5Ｘ和12345"),
              (std::vector<std::string>{"１２３　４5Ｘ", "12345"}));
    EXPECT_TRUE(matches("１２３４５６").empty());
}

TEST(NarrowText, FindsAConfirmedNumberBehindOneThatIsNot) {
    WordRule rule;
    rule.id = "card";
    rule.kind = "luhn";
    rule.patterns = {"\\d(?: ?\\d){3}"};
    const std::vector<Range> found = WordFinder(rule).matches("1 18 91");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front(), (Range{2, 7}));
}

TEST(Starred, KeepsItsSizeAndItsEnds) {
    EXPECT_EQ(starred("１２３4-５６X", 1, 2), "１＊＊*-＊６X");
    EXPECT_EQ(starred("12", 1, 4), "12");
    EXPECT_EQ(starred("", 1, 1), "");
}

}  // namespace
}  // namespace nianbao::report

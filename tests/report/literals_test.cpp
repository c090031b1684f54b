#include "report/literals.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

/// The words that are found, in their order.
std::string found(const std::vector<std::string>& words, std::string_view text) {
    std::vector<int> indices = Literals(words).in(text);
    std::sort(indices.begin(), indices.end());
    std::string all;
    for (const int index : indices) {
        all += words[static_cast<std::size_t>(index)] + "|";
    }
    return all;
}

TEST(Literals, FindWordsInsideOthersAndAcrossThem) {
    EXPECT_EQ(found({"申请", "请公", "公开申请", "申请人"}, "政府信息公开申请公示"),
              "申请|请公|公开申请|");
    EXPECT_EQ(found({"aab", "ab", "b"}, "aaab"), "aab|ab|b|");
    EXPECT_EQ(found({"甲甲乙"}, "甲甲甲乙"), "甲甲乙|");
}

TEST(Literals, FindEachWordOnce) {
    EXPECT_EQ(Literals({"件"}).in("件件件").size(), 1U);
}

TEST(Literals, FindNothingWhereThereIsNothing) {
    EXPECT_EQ(found({}, "申请"), "");
    EXPECT_EQ(found({"申请"}, ""), "");
    EXPECT_EQ(found({"申请"}, "申 请"), "");
    EXPECT_TRUE(Literals().in("申请").empty());
}

TEST(Literals, ReadCapitalsOfAsciiAsSmallLetters) {
    EXPECT_EQ(found({"todo", "@x"}, "ToDo@X"), "todo|@x|");
}

TEST(Literals, KnowCharactersOfAllPlanes) {
    EXPECT_EQ(found({"𠀀", "𠀁", "é"}, "é𠀀"), "𠀀|é|");
}

TEST(Literals, FindAsOftenAsASearchForEach) {
    std::mt19937 random(7);
    const std::vector<std::string> letters = {"甲", "乙", "a", "𠀀"};
    const auto word = [&](std::size_t most) {
        std::string made;
        for (std::size_t size = 1 + random() % most; size > 0; --size) {
            made += letters[random() % letters.size()];
        }
        return made;
    };
    for (int round = 0; round < 500; ++round) {
        std::vector<std::string> words;
        for (std::size_t count = random() % 12; count > 0; --count) {
            words.push_back(word(4));
        }
        const std::string text = word(30);
        std::string wanted;
        for (const std::string& one : words) {
            wanted += text.find(one) == std::string::npos ? "" : one + "|";
        }
        ASSERT_EQ(found(words, text), wanted) << text;
    }
}

}  // namespace
}  // namespace nianbao::report

#include "report/excerpt.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

Range at(const std::string& text, const std::string& words) {
    const std::size_t begin = text.find(words);
    EXPECT_NE(begin, std::string::npos) << words;
    return {begin, begin + words.size()};
}

TEST(Excerpt, ShowsADozenCharactersEitherSide) {
    const std::string text = "子丑寅卯辰巳午未申酉戌亥甲截止到乙子丑寅卯辰巳午未申酉戌亥";
    EXPECT_EQ(excerpt(text, at(text, "截止到"), {}),
              "…丑寅卯辰巳午未申酉戌亥甲【截止到】乙子丑寅卯辰巳午未申酉戌…");
    EXPECT_EQ(excerpt("甲乙\n丙", {3, 6}, {}), "甲【乙】 丙");
}

TEST(Excerpt, ShowsTheBeginningOfALongMatch) {
    const std::string text(200, '-');
    EXPECT_EQ(excerpt(text, {0, 200}, {}), "【" + std::string(40, '-') + "…】");
}

TEST(Excerpt, MasksNumbersInAndAroundTheMatch) {
    const std::string text = "张某11010519491231002X，电话";
    const Range number = at(text, "11010519491231002X");
    EXPECT_EQ(excerpt(text, number, {number}), "张某【110***********002X】，电话");
    EXPECT_EQ(excerpt(text, at(text, "电话"), {number}), "…*******002X，【电话】");
    EXPECT_EQ(masked(text, at(text, "1949"), {number}), "****");
    EXPECT_EQ(masked("6222 0212 3456 7894", {0, 19}, {{0, 19}}), "622* **** **** 7894");
}

}  // namespace
}  // namespace nianbao::report

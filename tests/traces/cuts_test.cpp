#include "traces/cuts.hpp"

#include <gtest/gtest.h>

namespace nianbao::traces {
namespace {

TEST(Cuts, AreDoneInTheOrderOfThePart) {
    EXPECT_EQ(cut_out("abcdef", {{{4, 1}, "E"}, {{0, 2}, ""}, {{3, 0}, "+"}}), "c+dEf");
    EXPECT_EQ(cut_out("abc", {}), "abc");
}

TEST(Cuts, InsideAnotherAreDoneWithIt) {
    EXPECT_EQ(cut_out("abcdef", {{{2, 1}, "x"}, {{1, 4}, "-"}}), "a-f");
    EXPECT_EQ(cut_out("abcdef", {{{1, 4}, "-"}, {{1, 2}, "x"}}), "a-f");
}

TEST(Cuts, ThatAreThereTwiceAreDoneOnce) {
    EXPECT_EQ(cut_out("abc", {{{1, 1}, "x"}, {{1, 1}, "y"}}), "axc");
}

TEST(Cuts, ThatTouchAreBothDone) {
    EXPECT_EQ(cut_out("abcd", {{{0, 2}, ""}, {{2, 1}, ""}}), "d");
}

}  // namespace
}  // namespace nianbao::traces

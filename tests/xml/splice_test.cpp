#include "xml/splice.hpp"

#include <gtest/gtest.h>

namespace nianbao::xml {
namespace {

TEST(Splice, ReplacesInsertsAndCopiesTheRest) {
    EXPECT_EQ(spliced("abcdef", {{{4, 1}, "X"}, {{0, 0}, "<"}, {{1, 2}, ""}}), "<adXf");
    EXPECT_EQ(spliced("abc", {}), "abc");
}

TEST(Splice, KeepsTheOrderOfInsertionsAtOnePlace) {
    EXPECT_EQ(spliced("ab", {{{1, 0}, "1"}, {{1, 0}, "2"}, {{2, 0}, "."}}), "a12b.");
}

TEST(Splice, KnowsWhereAViewStands) {
    const std::string_view part = "abcdef";
    const Span span = span_of(part, part.substr(2, 3));
    EXPECT_EQ(span.begin, 2U);
    EXPECT_EQ(span.end(), 5U);
    EXPECT_EQ(span.of(part), "cde");
}

}  // namespace
}  // namespace nianbao::xml

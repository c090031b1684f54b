#include "text/nearest.hpp"

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

TEST(Nearest, FindsWhatWasMeant) {
    EXPECT_EQ(nearest("organisation", {"edition", "organization", "title"}), "organization");
    EXPECT_EQ(nearest("new.naturl", {"new.natural", "new.total"}), "new.natural");
    EXPECT_EQ(nearest("1.2.l", {"1.1.1", "1.2.1"}), "1.2.1");
    EXPECT_EQ(nearest("yaer", {"year"}), "");
}

TEST(Nearest, CountsCharactersNotBytes) {
    EXPECT_EQ(nearest("千分为", {"百分比", "千分位"}), "千分位");
    EXPECT_EQ(nearest("单位名", {"单位名称", "年度"}), "单位名称");
    EXPECT_EQ(nearest("单", {"位"}), "");
}

TEST(Nearest, DoesNotGuessWildly) {
    EXPECT_EQ(nearest("remarks", {"title", "year"}), "");
    EXPECT_EQ(nearest("x", {"y"}), "");
    EXPECT_EQ(nearest("", {"y"}), "");
    EXPECT_EQ(nearest("title", {}), "");
}

}  // namespace
}  // namespace nianbao::text

#include "report/similarity.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

TEST(PrefixShare, CountsCharactersOfTheLongerText) {
    EXPECT_EQ(prefix_share("现行有效件", "现行有效件数"), 83);
    EXPECT_EQ(prefix_share("现行有效件数", "现行有效件"), 83);
    EXPECT_EQ(prefix_share("年报", "年报"), 100);
}

TEST(PrefixShare, IsZeroWhereNoneBeginsWithTheOther) {
    EXPECT_EQ(prefix_share("当面申请数", "传真申请数"), 0);
    EXPECT_EQ(prefix_share("", "传真申请数"), 0);
    EXPECT_EQ(prefix_share("", ""), 0);
}

TEST(PairShare, IsHighForAMisprint) {
    EXPECT_GE(pair_share("属于四类过程性性信息", "属于四类过程性信息"), 90);
    EXPECT_EQ(pair_share("年报", "年报"), 100);
}

TEST(PairShare, IsLowerForAnotherLabelThatLooksAlike) {
    EXPECT_LT(pair_share("政务微博公开政府信息数", "政务微信公开政府信息数"), 85);
    EXPECT_LT(pair_share("涉及商业秘密", "涉及国家秘密"), 85);
    EXPECT_EQ(pair_share("甲", "乙"), 0);
}

TEST(RestShare, CountsWhatIsLeftOfALabelThatLostCharacters) {
    EXPECT_EQ(rest_share("属于国秘密", "属于国家秘密"), 83);
    EXPECT_EQ(rest_share("现行有效件", "现行有效件数"), 83);
    EXPECT_EQ(rest_share("年报", "年报"), 100);
}

TEST(RestShare, IsZeroForAnyOtherText) {
    EXPECT_EQ(rest_share("属于国家机密", "属于国家秘密"), 0);
    EXPECT_EQ(rest_share("秘密国家", "国家秘密"), 0);
    EXPECT_EQ(rest_share("", "国家秘密"), 0);
    EXPECT_EQ(rest_share("国", ""), 0);
}

TEST(DifferInOne, KnowsAMisprintFromALostCharacter) {
    EXPECT_TRUE(differ_in_one("传直申请数", "传真申请数"));
    EXPECT_FALSE(differ_in_one("传真申请数", "传真申请数"));
    EXPECT_FALSE(differ_in_one("传真申请", "传真申请数"));
    EXPECT_FALSE(differ_in_one("传真申请数", "传真申请"));
    EXPECT_FALSE(differ_in_one("当面申请数", "传真申请数"));
}

}  // namespace
}  // namespace nianbao::report

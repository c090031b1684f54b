#include "text/fold.hpp"

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

TEST(Fold, TurnsFullWidthIntoHalfWidth) {
    EXPECT_EQ(folded("ＡＢＣ　１２３（％）：，"), "ABC123(%):,");
}

TEST(Fold, DropsEveryBlank) {
    EXPECT_EQ(folded(" 2018 年\t3\u00A0月\n"), "2018年3月");
}

TEST(Fold, TrimsChineseBlanksToo) {
    EXPECT_EQ(trimmed("　 甲 乙\u00A0\r\n"), "甲 乙");
    EXPECT_EQ(trimmed(" 　"), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(Fold, TrimsNothingOffBrokenCharacters) {
    EXPECT_EQ(trimmed("\xE3\x80 甲\xE3\x80"), "\xE3\x80 甲\xE3\x80");
    EXPECT_EQ(trimmed("甲\x80\x80\x80\x80\x80 "), "甲\x80\x80\x80\x80\x80");
    EXPECT_EQ(trimmed(" \x80"), "\x80");
}

TEST(LabelKey, LeavesMarksBlanksAndBracketsOut) {
    EXPECT_EQ(label_key("(一) 主动公开政府信息数（不同渠道和方式公开相同信息计1条）"),
              "主动公开政府信息数");
    EXPECT_EQ(label_key("其中: 主动公开规范性文件数"), "主动公开规范性文件数");
    EXPECT_EQ(label_key("现行有效件数 (历史累计)"), "现行有效件数");
    EXPECT_EQ(label_key("填报单位："), "填报单位");
}

TEST(LabelKey, ReadsACutBracketToTheEnd) {
    EXPECT_EQ(label_key("1. 专职人员数（不包括政府公报及政府网站工作人"), "专职人员数");
}

TEST(LabelKey, KeepsBracketsThatHoldANumber) {
    EXPECT_EQ(label_key("第二十条 第（八）项"), "第二十条第(八)项");
    EXPECT_NE(label_key("第二十条第（一）项"), label_key("第二十条第（五）项"));
}

TEST(LabelKey, ForgivesQuotationMarks) {
    EXPECT_EQ(label_key("危及“三安全一稳定”"), label_key("危及\"三安全一稳定\""));
    EXPECT_EQ(label_key("不是《条例》所指政府信息"), "不是条例所指政府信息");
}

TEST(LabelKey, IsEmptyForAMarkAlone) {
    EXPECT_EQ(label_key("（一）"), "");
    EXPECT_EQ(label_key("  "), "");
}

TEST(LabelKey, ClosesNestedBracketsTogether) {
    EXPECT_EQ(label_key("甲（乙（丙）丁）戊"), "甲戊");
    EXPECT_EQ(label_key("甲）乙"), "甲)乙");
    EXPECT_EQ(label_key("甲【一】乙"), "甲乙");
}

TEST(IsBlank, KnowsTextOfBlanksAlone) {
    EXPECT_TRUE(is_blank(std::string_view()));
    EXPECT_TRUE(is_blank(std::string_view(" \t\n　")));
    EXPECT_FALSE(is_blank(std::string_view("　甲　")));
    EXPECT_FALSE(is_blank(std::string_view("  x")));
}

}  // namespace
}  // namespace nianbao::text

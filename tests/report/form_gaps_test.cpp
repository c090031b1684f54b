#include "report/form_gaps.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

/// The line with its gaps as tags.
std::string tagged(std::string line) {
    std::vector<Gap> gaps = find_gaps(line);
    std::reverse(gaps.begin(), gaps.end());
    for (const Gap& gap : gaps) {
        line.replace(gap.begin, gap.size, "{" + gap.name + "}");
    }
    return line;
}

TEST(FormGaps, SeeTheTitleOfAReport) {
    EXPECT_EQ(tagged("XX市XX局20XX年政府信息公开工作年度报告"), "{title}");
    EXPECT_EQ(tagged("____年政府信息公开年度报告"), "{title}");
    EXPECT_EQ(tagged("政府信息公开工作年度报告格式模板"), "政府信息公开工作年度报告格式模板");
    EXPECT_EQ(tagged("政府信息公开工作年度报告"), "政府信息公开工作年度报告");
}

TEST(FormGaps, SeeATitleOverTwoLines) {
    EXPECT_TRUE(is_organ_line("XX市XX局"));
    EXPECT_TRUE(is_organ_line("××××（单位名称）"));
    EXPECT_FALSE(is_organ_line("某区某局"));
    EXPECT_FALSE(is_organ_line("填报单位：____"));
    EXPECT_FALSE(is_organ_line("20XX年度"));
    const auto gaps = find_gaps("20XX年政府信息公开工作年度报告", true);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].name, "year");
}

TEST(FormGaps, SeeTheYear) {
    EXPECT_EQ(tagged("政府信息公开情况统计表（20XX年度）"), "政府信息公开情况统计表（{year}年度）");
    EXPECT_EQ(tagged("（20××年度）"), "（{year}年度）");
    EXPECT_EQ(tagged("____年"), "{year}年");
    EXPECT_EQ(tagged("ＸＸＸＸ年"), "{year}年");
    EXPECT_EQ(tagged("（20  年度）"), "（{year}年度）");
    EXPECT_EQ(tagged("统计表（    年度）"), "统计表（{year}年度）");
    EXPECT_EQ(tagged("（年度）"), "（年度）");
    EXPECT_EQ(tagged("2017年"), "2017年");
    EXPECT_EQ(tagged("本 年度"), "本 年度");
    EXPECT_EQ(tagged("近X年"), "近X年");
}

TEST(FormGaps, SeeTheNameOfTheOrgan) {
    EXPECT_EQ(tagged("填报单位（盖章）："), "填报单位（盖章）：{organization}");
    EXPECT_EQ(tagged("填报单位(盖章):______"), "填报单位(盖章):{organization}");
    EXPECT_EQ(tagged("填报单位：____填报日期：____"), "填报单位：{organization}填报日期：____");
    EXPECT_EQ(tagged("填报单位：某局"), "填报单位：某局");
    EXPECT_EQ(tagged("联系电话：____"), "联系电话：____");
}

TEST(FormGaps, AreWantedBesideALabel) {
    EXPECT_EQ(wanted_beside("填报单位（盖章）"), "organization");
    EXPECT_EQ(wanted_beside("报告 年度："), "year");
    EXPECT_EQ(wanted_beside("联系电话"), "");
}

TEST(FormGaps, TakeAPromptForNoText) {
    EXPECT_TRUE(is_prompt("（文字描述）"));
    EXPECT_TRUE(is_prompt("（文字描述，收取信息处理费情况在此处报告。）"));
    EXPECT_TRUE(is_prompt("……………"));
    EXPECT_TRUE(is_prompt("(请在此处填写主要问题。)"));
    EXPECT_FALSE(is_prompt("（一）主动公开"));
    EXPECT_FALSE(is_prompt("本年度工作情况如下。"));
    EXPECT_FALSE(is_prompt(""));
}

}  // namespace
}  // namespace nianbao::report

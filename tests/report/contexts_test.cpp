#include "report/contexts.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

ClaimContext context(std::string pattern, bool sentence) {
    ClaimContext made;
    made.id = "c";
    made.patterns = {std::move(pattern)};
    made.sentence = sentence;
    return made;
}

Report report_of(int year, std::string organization = "示范区人民政府") {
    Report report;
    report.year = year;
    report.organization = std::move(organization);
    return report;
}

Reaches reaches_of(const ClaimContext& context, const std::string& text, const Report& report) {
    PatternFilter filter;
    const Contexts contexts({context}, filter);
    filter.finish();
    return contexts.reaches(text, filter.candidates(text), report);
}

/// The words that a context covers, each stretch in 【】.
std::string covered(const ClaimContext& context,
                    const std::string& text,
                    const Report& report = report_of(2024)) {
    const Reaches reaches = reaches_of(context, text, report);
    std::string all;
    for (const Range& range : context.part ? reaches.parts : reaches.others) {
        all += "【" + text.substr(range.begin, range.end - range.begin) + "】";
    }
    return all;
}

TEST(Contexts, ReachToTheEndOfTheirClauseOrSentence) {
    const std::string text = "收到#件，同比增#件，办结#件；转#件。另有#件";
    EXPECT_EQ(covered(context("同比", false), text), "【同比增#件】");
    EXPECT_EQ(covered(context("同比", true), text), "【同比增#件，办结#件；转#件】");
}

TEST(Contexts, EndWithTheBracketTheyStandIn) {
    EXPECT_EQ(covered(context("去年", true), "收到#件（去年#件，（甲）前年#件），办结#件。"),
              "【去年#件，（甲）前年#件】");
    EXPECT_EQ(covered(context("（", true), "收到#件（去年#件），办结#件。"), "【（去年#件】");
}

TEST(Contexts, EndWhereTheReportYearIsNamed) {
    const ClaimContext years = context(R"(20\d\d年)", true);
    EXPECT_EQ(covered(years, "2023年#件，2024年#件，2022年#件。"), "【2023年#件，】【2022年#件】");
    EXPECT_EQ(covered(years, "2024年#件。"), "");
    EXPECT_EQ(covered(years, "2024年#件。", report_of(2023)), "【2024年#件】");
}

TEST(Contexts, EndAtWordsThatLeadBack) {
    ClaimContext last = context("去年", true);
    last.ends = {"今年"};
    EXPECT_EQ(covered(last, "去年#件，今年#件，去年#件。"), "【去年#件，】【去年#件】");
}

TEST(Contexts, HaveExceptions) {
    ClaimContext last = context("去年", true);
    last.exceptions = {"去年结转"};
    EXPECT_EQ(covered(last, "去年结转#件，去年#件。"), "【去年#件】");
}

TEST(Contexts, KnowTheAreaOfTheOrgan) {
    ClaimContext area = context("全[市区]", true);
    area.unless_own = true;
    EXPECT_EQ(covered(area, "全区#件，全市#件"), "【全市#件】");
    EXPECT_EQ(covered(area, "全区#件", report_of(2024, "示范区教育局")), "【全区#件】");
    Report titled = report_of(2024, "示范区政府办公室");
    titled.title = "示范区 2024 年政府信息公开工作年度报告";
    EXPECT_EQ(covered(area, "全区#件", titled), "");
}

TEST(Contexts, TellPartsFromOthers) {
    ClaimContext part = context("其中", true);
    part.part = true;
    const std::string text = "#件，其中#件";
    const Reaches reaches = reaches_of(part, text, report_of(2024));
    EXPECT_FALSE(reaches.is_part(0));
    EXPECT_TRUE(reaches.is_part(text.rfind('#')));
    EXPECT_FALSE(reaches.is_other(text.rfind('#')));
}

}  // namespace
}  // namespace nianbao::report

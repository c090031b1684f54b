#include "nianbao/check.hpp"

#include <set>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "report/small_form.hpp"

namespace nianbao::report {
namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

std::vector<Finding> check_years(const Rule& rule, const Cells& cells, const Cells& last) {
    Form form = small_form();
    form.rules.push_back(rule);
    const Report before = make_report(last);
    return check(form, make_report(cells), &before);
}

std::vector<Finding> check_one(const Rule& rule, const Cells& cells) {
    Form form = small_form();
    form.rules.push_back(rule);
    return check(form, make_report(cells));
}

/// The Chinese message of the only finding; empty where the rule holds.
std::string message(const Rule& rule, const Cells& cells) {
    const std::vector<Finding> findings = check_one(rule, cells);
    EXPECT_LE(findings.size(), 1U);
    return findings.empty() ? "" : findings.front().message.zh;
}

TEST(Check, CarriesBothSidesWithPlacesAndDifference) {
    const Rule rule = make_rule("equal", {"4"}, {"4.1", "4.2"});
    const auto findings = check_one(rule, {{"4", "3"}, {"4.1", "1"}, {"4.2", "0"}});
    ASSERT_EQ(findings.size(), 1U);
    const Finding& finding = findings.front();
    EXPECT_EQ(finding.message.zh, "不对：3 ≠ 1+0=1");
    EXPECT_EQ(finding.message.en, "Wrong: 3 ≠ 1+0=1");
    EXPECT_EQ(finding.difference, "2");
    EXPECT_EQ(finding.left.total, "3");
    EXPECT_EQ(finding.right.total, "1");
    ASSERT_EQ(finding.right.operands.size(), 2U);
    EXPECT_EQ(finding.right.operands[1].key, "4.2");
    EXPECT_EQ(finding.right.operands[1].label, "行政复议数量·其他情形数");
    EXPECT_EQ(finding.right.operands[1].value, "0");
    EXPECT_EQ(finding.right.operands[1].place, "at 4.2");
    EXPECT_EQ(finding.left.operands[0].label, "行政复议数量");
}

TEST(Check, IsSilentWhereAnOperandIsNoNumber) {
    const Rule rule = make_rule("equal", {"4"}, {"4.1", "4.2"});
    EXPECT_EQ(message(rule, {{"4", "3"}, {"4.1", "1"}}), "");
    EXPECT_EQ(message(rule, {{"4", "3"}, {"4.1", "1"}, {"4.2", ""}}), "");
    EXPECT_EQ(message(rule, {{"4", "3"}, {"4.1", "1"}, {"4.2", "/"}}), "");
    EXPECT_EQ(message(rule, {{"4", "约3"}, {"4.1", "1"}, {"4.2", "0"}}), "");
    EXPECT_EQ(message(rule, {}), "");
}

TEST(Check, AddsAmountsExactly) {
    const Rule rule = make_rule("equal", {"7"}, {"4.1", "4.2"});
    EXPECT_EQ(message(rule, {{"7", "0.3"}, {"4.1", "0.1"}, {"4.2", "0.2"}}), "");
    EXPECT_EQ(message(rule, {{"7", "0.30"}, {"4.1", "0.1"}, {"4.2", "0.1"}}),
              "不对：0.30 ≠ 0.1+0.1=0.2");
}

TEST(Check, AtMostAllowsEquality) {
    const Rule rule = make_rule("at-most", {"4"}, {"4.1", "4.2"});
    EXPECT_EQ(message(rule, {{"4", "2"}, {"4.1", "1"}, {"4.2", "1"}}), "");
    EXPECT_EQ(message(rule, {{"4", "3"}, {"4.1", "1"}, {"4.2", "1"}}), "不对：3 > 1+1=2");
}

TEST(Check, AtLeastEachNamesOnlyTheLargerFigures) {
    const Rule rule = make_rule("at-least-each", {"4"}, {"4.1", "4.2", "5"});
    EXPECT_EQ(message(rule, {{"4", "5"}, {"4.1", "5"}, {"4.2", "1"}}), "");
    EXPECT_EQ(message(rule, {{"4", "5"}, {"4.1", "6"}, {"4.2", "1"}}), "不对：5 < 6");
    EXPECT_EQ(message(rule, {{"4", "5"}, {"4.1", "6"}, {"5", "7"}}),
              "不对：5 < 维持数（6）；行政诉讼数量（7）");
    EXPECT_EQ(message(rule, {{"4.1", "6"}}), "");
}

TEST(Check, BothOrNeitherLooksBothWays) {
    const Rule rule = make_rule("both-or-neither", {"4"}, {"5.1", "5.2"});
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5.1", "0"}, {"5.2", "0"}}), "");
    EXPECT_EQ(message(rule, {{"4", "1"}, {"5.1", "0"}, {"5.2", "9"}}), "");
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5.1", "68"}, {"5.2", "58"}}), "不对：0，而 68+58=126");
    EXPECT_EQ(message(rule, {{"4", "1"}, {"5.1", "0"}, {"5.2", "0"}}), "不对：1，而 0+0=0");
}

TEST(Check, PositiveWhenLooksOneWay) {
    const Rule rule = make_rule("positive-when", {"4", "5"}, {"7"});
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5", "0"}, {"7", "1"}}), "");
    EXPECT_EQ(message(rule, {{"4", "1"}, {"5", "0"}, {"7", "0"}}), "不对：1+0=1，而 0");
}

TEST(Check, ZeroWhenZeroForgivesBlankAndNotApplicable) {
    const Rule rule = make_rule("zero-when-zero", {"4"}, {"5", "t"});
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5", "0"}, {"t", "无"}}), "");
    EXPECT_EQ(message(rule, {{"4", "0"}}), "");
    EXPECT_EQ(message(rule, {{"4", "1"}, {"5", "1"}, {"t", "主要侧重----"}}), "");
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5", "0"}, {"t", "主要侧重----"}}),
              "不对：0，而 主要内容（主要侧重----）");
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5", "2"}}), "不对：0，而 行政诉讼数量（2）");
}

TEST(Check, MinimumNamesTheBound) {
    Rule rule = make_rule("minimum", {"4", "5"});
    rule.bound = Number(1);
    EXPECT_EQ(message(rule, {{"4", "1"}}), "");
    EXPECT_EQ(message(rule, {{"4", "1"}, {"5", "0"}}), "不对：行政诉讼数量（0） < 1");
}

TEST(Check, ZeroNamesEachCellThatIsNot) {
    EXPECT_EQ(message(make_rule("zero", {"4", "5"}), {{"4", "0"}}), "");
    EXPECT_EQ(message(make_rule("zero", {"4", "5"}), {{"4", "6"}, {"5", "0"}}),
              "不对：行政复议数量（6）");
}

TEST(Check, NoValueMindsAZeroToo) {
    const Rule rule = make_rule("no-value", {"8", "9"});
    EXPECT_EQ(message(rule, {{"8", ""}, {"9", "——"}}), "");
    EXPECT_EQ(message(rule, {{"8", "0"}, {"9", "——"}}), "不对：机构建设情况（0）");
}

TEST(Check, OneDashComparesDeclaredUnits) {
    Form form = small_form();
    form.rules.push_back(make_rule("one-dash", {"8", "9"}));
    Report report = make_report({{"8", ""}, {"9", ""}});
    EXPECT_TRUE(check(form, report).empty());
    report.statistics["8"].unit = "—";
    report.statistics["9"].unit = "—";
    EXPECT_TRUE(check(form, report).empty());
    report.statistics["9"].unit = "——";
    const auto findings = check(form, report);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().message.zh, "不对：机构建设情况（— ≠ ——）");
    EXPECT_EQ(findings.front().right.operands.front().value, "——");
}

TEST(Check, NumberWantsWholeCountsAndNoMinus) {
    const Rule rule = make_rule("number", {"4", "7", "t", "8"});
    EXPECT_EQ(message(rule, {{"4", "5.0"}, {"7", "0.5"}, {"t", "words"}, {"8", "words"}}), "");
    EXPECT_EQ(message(rule, {{"4", "/"}}), "");
    EXPECT_EQ(message(rule, {{"4", "1.5"}, {"7", "-1"}}),
              "不对：行政复议数量（1.5）；收取的费用（-1）");
    EXPECT_EQ(message(rule, {{"7", "251000元"}}), "不对：收取的费用（251000元）");
}

TEST(Check, UnitShowsDeclaredAndOfficialUnit) {
    Form form = small_form();
    form.rules.push_back(make_rule("unit", {"4", "5", "8"}));
    Report report = make_report({{"4", "1"}, {"5", "1"}, {"8", ""}});
    report.statistics["4"].unit = "条";
    report.statistics["8"].unit = "—";
    const auto findings = check(form, report);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().message.zh, "不对：行政复议数量（条 ≠ 件）");
    EXPECT_EQ(findings.front().left.operands.front().value, "条");
    EXPECT_EQ(findings.front().right.operands.front().value, "件");
}

TEST(Check, FilledNamesBlanksAndCountsManyOfThem) {
    const Rule rule = make_rule("filled", {"4", "5"});
    EXPECT_EQ(message(rule, {{"4", "0"}, {"5", "/"}}), "");
    EXPECT_EQ(message(rule, {{"4", ""}}), "不对：行政复议数量（空白）；行政诉讼数量（空白）");
    const Rule many = make_rule("filled", std::vector<std::string>(9, "4"));
    EXPECT_TRUE(message(many, {}).ends_with("等9处"));
}

TEST(Check, HoldsARuleOnlyInItsYears) {
    Rule rule = make_rule("zero", {"4"});
    rule.first_year = 2018;
    EXPECT_EQ(message(rule, {{"4", "1"}}), "");
    rule.first_year = 2017;
    EXPECT_NE(message(rule, {{"4", "1"}}), "");
    rule.last_year = 2016;
    EXPECT_EQ(message(rule, {{"4", "1"}}), "");
}

TEST(Check, HoldsARuleOnlyForItsLevels) {
    Form form = small_form();
    form.rules.push_back(make_rule("zero", {"4"}));
    form.rules.front().levels = {"county", "township"};
    Report report = make_report({{"4", "1"}});
    EXPECT_TRUE(check(form, report).empty());
    report.level = "city";
    EXPECT_TRUE(check(form, report).empty());
    report.level = "township";
    EXPECT_EQ(check(form, report).size(), 1U);
}

TEST(Check, HoldsASumAgainstItsBound) {
    Rule rule = make_rule("sum-minimum", {"4.1", "4.2"});
    rule.bound = Number(0);
    EXPECT_TRUE(check_one(rule, {{"4.1", "3"}, {"4.2", "-3"}}).empty());
    EXPECT_TRUE(check_one(rule, {{"4.1", "-3"}, {"4.2", ""}}).empty()) << "a blank is unknown";
    const auto found = check_one(rule, {{"4.1", "253"}, {"4.2", "-254"}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].difference, "-1");
}

TEST(Check, HoldsAFigureAgainstThatOfTheYearBefore) {
    const Rule rule = make_rule("equal", {"4.1"}, {"last:4.2"});
    EXPECT_TRUE(check_years(rule, {{"4.1", "3"}}, {{"4.2", "3"}}).empty());
    const auto found = check_years(rule, {{"4.1", "3"}}, {{"4.1", "3"}, {"4.2", "5"}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message.zh, "不对：3 ≠ 5");
    EXPECT_EQ(found[0].right.operands[0].label, "上年行政复议数量·其他情形数");
    EXPECT_EQ(found[0].right.operands[0].place, "last year: at 4.2");
}

TEST(Check, IsSilentAboutTheYearBeforeWhereItIsNotAtHand) {
    const Rule rule = make_rule("equal", {"4.1"}, {"last:4.1"});
    EXPECT_TRUE(check_one(rule, {{"4.1", "3"}}).empty());
    EXPECT_TRUE(check_years(rule, {{"4.1", "3"}}, {}).empty());
    EXPECT_TRUE(check_years(rule, {{"4.1", "3"}}, {{"4.1", ""}}).empty());
}

TEST(Check, TellsAFigureThatIsManyTimesAnother) {
    Rule rule = make_rule("within-times", {"4"}, {"last:4"});
    rule.bound = Number(5);
    const auto found = [&](const char* now, const char* last) {
        return check_years(rule, {{"4", now}}, {{"4", last}}).size();
    };
    EXPECT_EQ(found("50", "10"), 0U);
    EXPECT_EQ(found("51", "10"), 1U);
    EXPECT_EQ(found("10", "51"), 1U);
    EXPECT_EQ(found("0.2", "1.1"), 1U);
    EXPECT_EQ(found("0", "1000"), 0U) << "nothing is said of zero";
    EXPECT_EQ(found("999999999999", "1"), 1U) << "and no sum gets too long";
}

TEST(Check, TellsFiguresThatAreAllThoseOfTheYearBefore) {
    Rule rule = make_rule("not-repeated", {"4", "4.1", "5"}, {"last:4", "last:4.1", "last:5"});
    rule.bound = Number(2);
    const Cells cells = {{"4", "3"}, {"4.1", "0"}, {"5", "8"}};
    const auto found = check_years(rule, cells, cells);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].left.operands.size(), 2U);
    EXPECT_TRUE(check_years(rule, cells, {{"4", "3"}, {"4.1", "1"}, {"5", "8"}}).empty());
    EXPECT_TRUE(check_years(rule, cells, {{"4", "3"}, {"5", "8"}}).empty()) << "a blank differs";
    EXPECT_TRUE(check_years(rule, {{"4", "3"}}, {{"4", "3"}}).empty()) << "one figure says little";
}

TEST(Check, RefusesARuleOfUnknownKind) {
    EXPECT_THROW(check_one(make_rule("guess", {"4"}), {}), Error);
}

TEST(Check, TellsWhenASumIsTooLong) {
    const Cells cells = {{"4", "1"}, {"4.1", "999999999999"}, {"4.2", "1"}};
    EXPECT_THROW(check_one(make_rule("equal", {"4"}, {"4.1", "4.2"}), cells), Error);
}

TEST(RuleKinds, HaveNamesAndWordsInBothLanguages) {
    std::set<std::string_view> names;
    for (const RuleKind& kind : rule_kinds()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_FALSE(kind.zh.empty() || kind.en.empty()) << kind.name;
    }
    EXPECT_EQ(names.size(), 16U);
}

}  // namespace
}  // namespace nianbao::report

#include "nianbao/wording.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "report/small_form.hpp"

namespace nianbao::report {
namespace {

WordRule word_rule(std::string pattern) {
    WordRule rule;
    rule.id = "w";
    rule.patterns = {std::move(pattern)};
    rule.source = "来源";
    rule.message = {"不对。", "Wrong."};
    return rule;
}

Report report_of(const std::vector<std::string>& paragraphs) {
    Report report = make_report({});
    report.sections = {{"一、概述", {}, ""}};
    for (const std::string& paragraph : paragraphs) {
        report.sections[0].content.push_back(
            {Block::Kind::Paragraph, 0, paragraph, "", "line " + std::to_string(paragraph.size())});
    }
    return report;
}

std::vector<Finding> find(const WordRule& rule, const std::vector<std::string>& paragraphs) {
    return Wording({rule}).check(small_form(), report_of(paragraphs));
}

/// Code of the error that a rule is refused with.
std::string refused(const WordRule& rule) {
    try {
        const Wording wording({rule});
        return "";
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().place, rule.id);
        return error.problems().front().code;
    }
}

TEST(Wording, TellsTheWordsAroundAndThePlace) {
    const auto findings = find(word_rule("截止到"), {"甲", "截止到年底"});
    ASSERT_EQ(findings.size(), 1U);
    const Finding& finding = findings.front();
    EXPECT_EQ(finding.rule, "w");
    EXPECT_EQ(finding.source, "来源");
    EXPECT_EQ(finding.message.zh, "不对：【截止到】年底（一、概述，第2段）");
    EXPECT_EQ(finding.message.en, "Wrong: 【截止到】年底 (一、概述, block 2)");
    ASSERT_EQ(finding.left.operands.size(), 1U);
    EXPECT_EQ(finding.left.operands[0].label, "一、概述");
    EXPECT_EQ(finding.left.operands[0].value, "截止到");
    EXPECT_EQ(finding.left.operands[0].place, "line 15");
}

TEST(Wording, IsSilentInsideAnException) {
    WordRule rule = word_rule("的的");
    rule.exceptions = {"的的确确"};
    EXPECT_EQ(find(rule, {"的的确确"}).size(), 0U);
    EXPECT_EQ(find(rule, {"的的确确，好的的"}).size(), 1U);
    rule.exceptions = {"好的"};
    EXPECT_EQ(find(rule, {"好的的"}).size(), 1U);
}

TEST(Wording, HoldsForItsEditionsAndYears) {
    WordRule rule = word_rule("甲");
    rule.editions = {"2021"};
    EXPECT_EQ(find(rule, {"甲"}).size(), 0U);
    rule.editions = {"2021", "small"};
    EXPECT_EQ(find(rule, {"甲"}).size(), 1U);
    rule.first_year = 2018;
    EXPECT_EQ(find(rule, {"甲"}).size(), 0U);
    rule.first_year = 2017;
    rule.last_year = 2017;
    EXPECT_EQ(find(rule, {"甲"}).size(), 1U);
}

TEST(Wording, CountsWhatItDoesNotList) {
    const auto findings =
        find(word_rule("甲"),
             {std::string(60, ' ') + "甲甲甲甲甲甲甲甲甲甲甲甲", "甲甲甲甲甲甲甲甲甲甲甲甲"});
    ASSERT_EQ(findings.size(), 21U);
    EXPECT_EQ(findings.back().message.zh, "不对：另有4处，未逐一列出");
}

TEST(Wording, TellsTogetherWhatIsOneHabit) {
    WordRule rule = word_rule("甲");
    rule.together = true;
    const auto findings = find(rule, {"甲甲", "乙", "甲甲。"});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].message.zh, "不对：【甲】甲（一、概述，第1段）等4处");
    ASSERT_EQ(findings[0].left.operands.size(), 2U);
    EXPECT_EQ(findings[0].left.operands[1].place, "line 9");
}

TEST(Wording, ConfirmsNumbersByTheirCheckAndMasksThemEverywhere) {
    WordRule number = word_rule(R"(\b\d{17}[\dX]\b)");
    number.kind = "id-card";
    number.mask = true;
    WordRule other = word_rule("电话");
    const Wording wording({number, other});
    const auto findings = wording.check(
        small_form(), report_of({"身份证11010519491231002X电话", "编号110105194912310021"}));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].left.operands[0].value, "110***********002X");
    for (const Finding& finding : findings) {
        EXPECT_EQ(finding.message.zh.find("19491231"), std::string::npos);
        EXPECT_EQ(finding.message.en.find("19491231"), std::string::npos);
    }
}

TEST(Wording, FindsMarksWithoutPartner) {
    WordRule rule = word_rule("");
    rule.kind = "balanced";
    rule.patterns.clear();
    rule.pairs = {"（）"};
    rule.exceptions = {R"((?:^|；)\d[)）])"};
    const auto findings = find(rule, {"1）甲；2）乙", "（甲"});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].message.zh, "不对：【（】甲（一、概述，第2段）");
}

TEST(Wording, RefusesRulesThatCannotBeApplied) {
    EXPECT_EQ(refused(word_rule("(")), "words.pattern");
    WordRule rule = word_rule("甲");
    rule.exceptions = {"["};
    EXPECT_EQ(refused(rule), "words.pattern");
    rule = word_rule("甲");
    rule.kind = "guess";
    EXPECT_EQ(refused(rule), "words.kind");
    rule.kind = "balanced";
    EXPECT_EQ(refused(rule), "words.pattern");
    rule.patterns.clear();
    rule.pairs = {"（（"};
    EXPECT_EQ(refused(rule), "words.pairs");
}

TEST(Wording, FollowsTheFigures) {
    Form form = small_form();
    form.rules = {make_rule("zero", {"4"})};
    Report report = make_report({{"4", "1"}});
    report.title = "甲";
    const auto findings = check(form, report, Wording({word_rule("甲")}));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].rule, "R");
    EXPECT_EQ(findings[1].message.zh, "不对：【甲】（标题）");
    EXPECT_EQ(Wording().check(form, report).size(), 0U);
}

TEST(Wording, NamesItsKinds) {
    std::string names;
    for (const RuleKind& kind : word_rule_kinds()) {
        names += std::string(kind.name) + " ";
    }
    EXPECT_EQ(names, "match balanced id-card luhn ");
}

}  // namespace
}  // namespace nianbao::report

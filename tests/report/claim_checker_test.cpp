#include "report/claim_checker.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/wording.hpp"
#include "report/small_form.hpp"

namespace nianbao::report {
namespace {

Claim make_claim(std::string kind, std::string pattern) {
    Claim claim;
    claim.id = "c";
    claim.kind = std::move(kind);
    if (!pattern.empty()) {
        claim.patterns = {std::move(pattern)};
    }
    claim.offsets = {0};
    claim.severity = Severity::Error;
    claim.source = "来源";
    claim.message = {"不对。", "Wrong."};
    return claim;
}

Claim figure(std::string pattern, std::vector<std::string> keys) {
    Claim claim = make_claim("figure", std::move(pattern));
    claim.sums = {std::move(keys)};
    return claim;
}

Report told(const std::string& text) {
    Report report = make_report({{"4", "5"}, {"4.1", "3"}, {"4.2", "2"}, {"5", "0"}});
    report.sections = {{"一、概述", {{Block::Kind::Paragraph, 0, text, "", "line 3"}}, ""}};
    return report;
}

std::vector<Finding> find(const Claim& claim, const std::string& text) {
    return Wording({}, {{"件", "条"}, {}, {claim}}).check(small_form(), told(text));
}

std::string refused(const Claim& claim) {
    try {
        const Wording wording({}, {{}, {}, {claim}});
        return "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().place, claim.id);
        return error.problems().front().code;
    }
}

TEST(Claims, HoldANumberAgainstASumOfItems) {
    const Claim claim = figure("复议(#)件", {"4.1", "4.2"});
    EXPECT_EQ(find(claim, "复议5件").size(), 0U);
    const auto findings = find(claim, "全年有复议 6 件。");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, "c");
    EXPECT_EQ(findings[0].source, "来源");
    EXPECT_EQ(findings[0].message.zh,
              "不对：全年有复议 【6 件】。（一、概述，第1段）：6 件 ≠ "
              "3+2=5（维持数、行政复议数量·其他情形数）");
    EXPECT_EQ(findings[0].difference, "1");
    EXPECT_EQ(findings[0].left.operands[0].place, "line 3");
    EXPECT_EQ(findings[0].right.operands[1].place, "at 4.2");
}

TEST(Claims, BindTheNumberInBracketsOrTheLast) {
    EXPECT_EQ(find(figure("复议(#)件，办结#件", {"4"}), "复议5件，办结4件").size(), 0U);
    EXPECT_EQ(find(figure("复议#件，办结#件", {"4"}), "复议4件，办结5件").size(), 0U);
    EXPECT_EQ(find(figure("复议#件", {"4"}), "复议4件，复议6件").size(), 2U);
}

TEST(Claims, BindANumberOnce) {
    const Claim right = figure("复议(#)件", {"4"});
    Claim wrong = figure("(#)件", {"5"});
    wrong.id = "d";
    const auto findings =
        Wording({}, {{"件"}, {}, {right, wrong}}).check(small_form(), told("复议5件，诉讼1件"));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].left.operands[0].value, "1件");
}

TEST(Claims, AcceptAnyOfSeveralSums) {
    Claim claim = figure("复议(#)件", {"4.1"});
    claim.sums.push_back({"4.1", "4.2"});
    EXPECT_EQ(find(claim, "复议5件").size(), 0U);
    EXPECT_EQ(find(claim, "复议3件").size(), 0U);
    EXPECT_EQ(find(claim, "复议2件").size(), 1U);
}

TEST(Claims, AreSilentInTheClauseOfAnException) {
    Claim claim = figure("复议(#)件", {"4"});
    claim.exceptions = {"预计"};
    EXPECT_EQ(find(claim, "预计有复议6件，再看").size(), 0U);
    EXPECT_EQ(find(claim, "有复议6件（预计）").size(), 1U);
    EXPECT_EQ(find(claim, "预计，有复议6件").size(), 1U);
}

TEST(Claims, SayWhatFollowsFromWords) {
    Claim claim = make_claim("implies", "没有复议");
    claim.rule.kind = "zero";
    claim.rule.left = {"4", "5"};
    const auto findings = find(claim, "没有复议，没有复议。");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].message.zh,
              "不对：【没有复议】，没有复议。（一、概述，第1段）：行政复议数量为5");
    EXPECT_EQ(findings[0].right.operands.at(0).key, "4");
    claim.rule.left = {"5"};
    EXPECT_EQ(find(claim, "没有复议").size(), 0U);
}

TEST(Claims, SayItOfACertainNumberOnly) {
    Claim claim = make_claim("implies", "复议#件");
    claim.rule.kind = "zero";
    claim.rule.left = {"4"};
    EXPECT_EQ(find(claim, "复议0件").size(), 0U);
    EXPECT_EQ(find(claim, "复议1件").size(), 1U);
    claim.when = Number(0);
    EXPECT_EQ(find(claim, "复议0件").size(), 1U);
    EXPECT_EQ(find(claim, "复议1件").size(), 0U);
}

TEST(Claims, HoldForFormsThatHaveTheirItems) {
    EXPECT_EQ(find(figure("复议(#)件", {"4"}), "复议6件").size(), 1U);
    EXPECT_EQ(find(figure("复议(#)件", {"review.total"}), "复议6件").size(), 0U);
    Claim claim = figure("复议(#)件", {"4"});
    claim.editions = {"2021"};
    EXPECT_EQ(find(claim, "复议6件").size(), 0U);
    claim.editions = {"small"};
    claim.first_year = 2018;
    EXPECT_EQ(find(claim, "复议6件").size(), 0U);
}

TEST(Claims, ListTwentyAndCountTheRest) {
    std::string text;
    for (int i = 0; i < 23; ++i) {
        text += "复议6件，";
    }
    const auto findings = find(figure("复议(#)件", {"4"}), text);
    ASSERT_EQ(findings.size(), 21U);
    EXPECT_EQ(findings.back().message.zh, "不对。另有3处，未逐一列出。");
}

TEST(Claims, AskForAHeadingInsideASection) {
    Claim claim = make_claim("headed", "监督保障");
    claim.sections = {"overview"};
    const Wording wording({}, {{}, {}, {claim}});
    Form form = small_form();
    form.sections = {{"overview", "一、概述", {}}, {"others", "二、其他", {}}};
    Report report = told("监督保障工作有力。");
    ASSERT_EQ(wording.check(form, report).size(), 1U);
    EXPECT_EQ(wording.check(form, report).front().message.zh, "不对：一、概述");
    report.sections.front().content.push_back(
        {Block::Kind::RunIn, 2, "（五）监督 保障。", "略", ""});
    EXPECT_EQ(wording.check(form, report).size(), 0U);
    EXPECT_EQ(wording.check(form, Report()).size(), 0U);
}

TEST(Claims, CountTheCharactersOfASection) {
    Claim claim = make_claim("length", "");
    claim.sections = {"overview"};
    claim.most = 6;
    const Wording wording({}, {{}, {}, {claim}});
    Form form = small_form();
    form.sections = {{"overview", "一、概述", {}}};
    EXPECT_EQ(wording.check(form, told("共六个 字。")).size(), 0U);
    ASSERT_EQ(wording.check(form, told("共有七个字。。")).size(), 1U);
    EXPECT_EQ(wording.check(form, told("共有七个字。。")).front().message.zh,
              "不对：一、概述，7 > 6字");
}

TEST(Claims, ShowNoMoreOfANumberThanItsMaskLets) {
    WordRule mask;
    mask.id = "m";
    mask.patterns = {R"(\b1\d{10}\b)"};
    mask.mask = true;
    const auto findings = Wording({mask}, {{"件"}, {}, {figure("复议(#)件", {"4"})}})
                              .check(small_form(), told("13812345678复议6件"));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].rule, "c");
    EXPECT_EQ(findings[0].message.zh.find("13812345678"), std::string::npos);
}

TEST(Claims, AreRefusedWhenTheyCannotBeApplied) {
    EXPECT_EQ(refused(make_claim("guess", "甲")), "claims.kind");
    EXPECT_EQ(refused(figure("(", {"4"})), "claims.pattern");
    EXPECT_EQ(refused(figure("", {"4"})), "claims.members");
    EXPECT_EQ(refused(make_claim("figure", "甲")), "claims.members");
    EXPECT_EQ(refused(make_claim("implies", "甲")), "claims.members");
    EXPECT_EQ(refused(make_claim("said", "甲")), "claims.members");
    EXPECT_EQ(refused(make_claim("headed", "甲")), "claims.members");
    EXPECT_EQ(refused(make_claim("length", "")), "claims.members");
    EXPECT_EQ(refused(make_claim("section-missing", "甲")), "claims.members");
    EXPECT_EQ(refused(make_claim("parts", "甲")), "accepted");
}

TEST(Claims, NameTheirKinds) {
    std::string names;
    for (const RuleKind& kind : claim_kinds()) {
        names += std::string(kind.name) + " ";
    }
    EXPECT_EQ(names,
              "figure implies parts parts-at-most share part-shares year notice place own-organ "
              "said headed "
              "length repeated same-numbers sections-none section-missing section-twice "
              "section-order section-extra section-wording ");
}

}  // namespace
}  // namespace nianbao::report

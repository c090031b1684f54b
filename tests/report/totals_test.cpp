#include "report/totals.hpp"

#include <gtest/gtest.h>

#include "nianbao/form.hpp"

namespace nianbao::report {
namespace {

using Parts = std::vector<std::string>;

Rule rule(std::string kind, Parts left, Parts right, Severity severity = Severity::Error) {
    Rule made;
    made.kind = std::move(kind);
    made.left = std::move(left);
    made.right = std::move(right);
    made.severity = severity;
    return made;
}

Form form_with(std::vector<Rule> rules) {
    Form form;
    form.rules = std::move(rules);
    return form;
}

TEST(Totals, AreWhatAnErrorSetsEqualToASum) {
    const auto totals = totals_of(form_with({rule("equal", {"3"}, {"1", "2"})}));
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals.at("3"), (Parts{"1", "2"}));
}

TEST(Totals, AreNoMereWarningsAndNoSumsOfSums) {
    EXPECT_TRUE(totals_of(form_with({rule("equal", {"3"}, {"1"}, Severity::Warning),
                                     rule("equal", {"1", "2"}, {"3", "4"}),
                                     rule("at-most", {"3"}, {"1"})}))
                    .empty());
}

TEST(Totals, HoldForEveryYearAndLevel) {
    Rule late = rule("equal", {"3"}, {"1"});
    late.first_year = 2024;
    Rule local = rule("equal", {"4"}, {"1"});
    local.levels = {"county"};
    EXPECT_TRUE(totals_of(form_with({late, local})).empty());
}

TEST(Totals, TakeTheFirstOfTwoRules) {
    const auto totals =
        totals_of(form_with({rule("equal", {"3"}, {"1"}), rule("equal", {"3"}, {"2"})}));
    EXPECT_EQ(totals.at("3"), Parts{"1"});
}

TEST(Totals, NeverRestOnThemselves) {
    const auto totals = totals_of(form_with({rule("equal", {"3"}, {"2"}),
                                             rule("equal", {"2"}, {"1", "3"}),
                                             rule("equal", {"1"}, {"1"})}));
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals.count("3"), 1U);
}

TEST(Totals, AreNoFiguresOfLastYear) {
    EXPECT_TRUE(totals_of(form_with({rule("equal", {"3"}, {"last:1"})})).empty());
}

TEST(CarriedItems, AreThoseThatEqualOneOfLastYear) {
    const auto carried =
        carried_items(form_with({rule("equal", {"3"}, {"last:1"}, Severity::Warning),
                                 rule("equal", {"4"}, {"last:1", "last:2"}),
                                 rule("at-most", {"5"}, {"last:1"}),
                                 rule("equal", {"6"}, {"1"})}));
    ASSERT_EQ(carried.size(), 1U);
    EXPECT_EQ(carried.at("3"), "1");
}

TEST(CarriedItems, OfTheFormOf2021AreTheRequestsCarriedOver) {
    const auto carried = carried_items(load_form(NIANBAO_TEMPLATES "/2021/form.json"));
    EXPECT_EQ(carried.at("carry.natural"), "next.natural");
    EXPECT_EQ(carried.at("carry.total"), "next.total");
    EXPECT_EQ(carried.size(), 7U);
}

TEST(Totals, OfTheFormOf2021AreItsTotalsAlone) {
    const auto totals = totals_of(load_form(NIANBAO_TEMPLATES "/2021/form.json"));
    EXPECT_EQ(totals.count("r7.natural"), 1U);
    EXPECT_EQ(totals.count("carry.total"), 1U);
    EXPECT_EQ(totals.count("review.total"), 1U);
    EXPECT_EQ(totals.count("new.natural"), 0U);
    EXPECT_EQ(totals.at("r7.total").front(), "r1.total");
}

TEST(Totals, OfTheFormOf2014LeaveOutWhatIsCountedOnce) {
    const auto totals = totals_of(load_form(NIANBAO_TEMPLATES "/2014/form.json"));
    EXPECT_EQ(totals.count("1.1"), 0U);
    EXPECT_EQ(totals.count("3.1"), 1U);
}

}  // namespace
}  // namespace nianbao::report

#include "nianbao/waiver.hpp"

#include <gtest/gtest.h>

namespace nianbao {
namespace {

Finding finding(const std::string& rule, const std::string& place, Severity severity) {
    Finding made;
    made.rule = rule;
    made.severity = severity;
    made.left.operands = {{"", "", "", place}};
    return made;
}

const Waiver waiver{"B2", "line 3", "审核人", "已与宣传部门核对"};

TEST(Waive, MarksTheFindingOfItsRuleAndPlace) {
    std::vector<Finding> findings = {finding("B2", "line 3", Severity::Warning),
                                     finding("B2", "line 9", Severity::Warning),
                                     finding("B3", "line 3", Severity::Information)};
    EXPECT_TRUE(waive(findings, {waiver}).empty());
    ASSERT_TRUE(findings[0].waiver.has_value());
    EXPECT_EQ(findings[0].waiver->reason, "已与宣传部门核对");
    EXPECT_FALSE(findings[1].waiver.has_value());
    EXPECT_FALSE(findings[2].waiver.has_value());
}

TEST(Waive, MarksEveryFindingOfARuleWithoutPlace) {
    std::vector<Finding> findings = {finding("B2", "line 3", Severity::Warning),
                                     finding("B2", "line 9", Severity::Information)};
    Waiver all = waiver;
    all.place.clear();
    EXPECT_TRUE(waive(findings, {all}).empty());
    EXPECT_TRUE(findings[0].waiver && findings[1].waiver);
}

TEST(Waive, LeavesAnErrorAndSaysSo) {
    std::vector<Finding> findings = {finding("B2", "line 3", Severity::Error)};
    const std::vector<Note> notes = waive(findings, {waiver});
    EXPECT_FALSE(findings[0].waiver.has_value());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].message.zh, "错误级问题不能豁免：B2");
}

TEST(Waive, TellsAWaiverThatNothingNeeds) {
    std::vector<Finding> findings = {finding("B2", "line 9", Severity::Warning)};
    const std::vector<Note> notes = waive(findings, {waiver});
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].message.en, "no finding needs the waiver of B2");
    EXPECT_EQ(notes[0].place, "line 3");
}

}  // namespace
}  // namespace nianbao

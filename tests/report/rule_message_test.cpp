#include "report/rule_message.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

TEST(RuleMessage, GoesOnWithoutItsFullStop) {
    EXPECT_EQ(without_stop({"不对。", "Wrong."}), (Words{"不对", "Wrong"}));
    EXPECT_EQ(without_stop({"不对", "Wrong"}), (Words{"不对", "Wrong"}));
    EXPECT_EQ(without_stop({"", ""}), Words());
}

TEST(RuleMessage, CountsWhatIsNotTold) {
    Finding rule;
    rule.rule = "H1";
    rule.message = {"不对。", "Wrong."};
    const Finding made = untold(rule, 3);
    EXPECT_EQ(made.rule, "H1");
    EXPECT_EQ(made.message, (Words{"不对：另有3处，未逐一列出", "Wrong: 3 more, not listed"}));
}

}  // namespace
}  // namespace nianbao::report

#include <gtest/gtest.h>

#include "nianbao/report.hpp"

namespace nianbao {
namespace {

using State = Value::State;

TEST(Value, IsBlankUntilSaidOtherwise) {
    EXPECT_TRUE(Value().is_blank());
    EXPECT_EQ(Value().number(), nullptr);
    EXPECT_EQ(Value().written(), "");
}

TEST(Value, TellsTheFourStatesOfACellApart) {
    EXPECT_EQ(Value::from_cell("").state(), State::Blank);
    EXPECT_EQ(Value::from_cell(" 　\t").state(), State::Blank);
    EXPECT_EQ(Value::from_cell("0").state(), State::Number);
    EXPECT_EQ(Value::from_cell("——").state(), State::NotApplicable);
    EXPECT_EQ(Value::from_cell("增1423").state(), State::Text);
    EXPECT_FALSE(Value::from_cell("0") == Value());
}

TEST(Value, KeepsANumberAsItWasWritten) {
    EXPECT_EQ(Value::from_cell(" 0.50 ").written(), "0.50");
    EXPECT_EQ(Value::from_cell("１００").written(), "100");
    EXPECT_EQ(*Value::from_cell("-8").number(), Number(-8));
}

TEST(Value, NeverGuessesANumber) {
    for (const std::string_view cell : {"1,000", "251000元", "--253", "+3", "约10", "1e3"}) {
        EXPECT_EQ(Value::from_cell(cell).state(), State::Text) << cell;
        EXPECT_EQ(Value::from_cell(cell).written(), cell);
    }
}

TEST(Value, KnowsTheSignsForNotApplicable) {
    for (const std::string_view cell : {"——", "—", "-", "--", "－", "/", "／", "无", " — "}) {
        EXPECT_TRUE(is_not_applicable(cell)) << cell;
    }
    for (const std::string_view cell : {"", "0", "----", "-1", "//", "无。", "没有"}) {
        EXPECT_FALSE(is_not_applicable(cell)) << cell;
    }
}

TEST(Value, KeepsTheSignThatWasUsed) {
    EXPECT_EQ(Value::from_cell(" — ").written(), "—");
    EXPECT_FALSE(Value::from_cell("—") == Value::from_cell("——"));
}

TEST(Report, HasNoEntryWhereNothingWasDeclared) {
    Report report;
    EXPECT_EQ(report.entry("1.1"), nullptr);
    report.statistics["1.1"] = {Value(Number(100)), "条", "line 12"};
    ASSERT_NE(report.entry("1.1"), nullptr);
    EXPECT_EQ(report.entry("1.1")->unit, "条");
    EXPECT_EQ(report.entry("1"), nullptr);
}

}  // namespace
}  // namespace nianbao

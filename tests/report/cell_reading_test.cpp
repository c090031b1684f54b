#include "report/cell_reading.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

Item item_of(ItemKind kind, std::string unit, std::vector<std::string> units = {}) {
    Item item;
    item.kind = kind;
    item.unit = std::move(unit);
    item.units = std::move(units);
    return item;
}

const Item count = item_of(ItemKind::Count, "件", {"条"});
const Item change = item_of(ItemKind::Change, "项");
const Item amount = item_of(ItemKind::Amount, "万元");

/// The value as it is printed, "words" before one that is no figure, and "!" behind one with a
/// note.
std::string read(std::string_view cell, const Item& item) {
    const CellReading reading = read_cell(cell, item);
    const std::string before = reading.value.state() == Value::State::Text ? "words " : "";
    return before + reading.value.written() + (reading.note ? "!" : "");
}

TEST(CellReading, LeavesPlainFiguresAndStatesAsTheyAre) {
    EXPECT_EQ(read("100", count), "100");
    EXPECT_EQ(read(" ０ ", count), "0");
    EXPECT_EQ(read("-3", change), "-3");
    EXPECT_EQ(read("0.50", amount), "0.50");
    EXPECT_TRUE(read_cell("　", count).value.is_blank());
    for (const char* none : {"/", "-", "——", "无"}) {
        EXPECT_EQ(read_cell(none, count).value.state(), Value::State::NotApplicable) << none;
    }
}

TEST(CellReading, KnowsHowChangesAreWritten) {
    EXPECT_EQ(read("增1423", change), "1423");
    EXPECT_EQ(read("增加 52项", change), "52");
    EXPECT_EQ(read("减8", change), "-8");
    EXPECT_EQ(read("减少3", change), "-3");
    EXPECT_EQ(read("+22", change), "22");
    EXPECT_EQ(read("＋３", change), "3");
    EXPECT_EQ(read("增1423", count), "words 增1423");
}

TEST(CellReading, TellsOfASignThatIsDoubled) {
    EXPECT_EQ(read("--253", change), "-253!");
    EXPECT_EQ(read_cell("--253", change).note->en,
              "\"--253\" was read as -253; please check its sign");
}

TEST(CellReading, TakesUnitsOffAndTellsOfOthers) {
    EXPECT_EQ(read("12件", count), "12");
    EXPECT_EQ(read("12 条", count), "12");
    EXPECT_EQ(read("12篇", count), "12!");
    EXPECT_EQ(read_cell("12篇", count).note->zh, "“12篇”读作 12，表内单位是“件”");
    EXPECT_EQ(read("12公里", count), "words 12公里");
    EXPECT_EQ(read("12万元", count), "words 12万元");
}

TEST(CellReading, ConvertsMoneyExactlyAndSaysSo) {
    EXPECT_EQ(read("160.5964万元", amount), "160.5964");
    EXPECT_EQ(read("251000元", amount), "25.1!");
    EXPECT_EQ(read("0.01元", amount), "0.000001!");
    EXPECT_EQ(read("2.3亿元", amount), "23000!");
    EXPECT_EQ(read("500 千元", amount), "50!");
    EXPECT_EQ(read("3件", amount), "words 3件");
    EXPECT_EQ(read("0.001元", amount), "words 0.001元") << "past six decimals of 万元";
    EXPECT_EQ(read_cell("251000元", amount).note->zh, "“251000元”读作 25.1 万元（单位已换算）");
}

TEST(CellReading, ReadsGroupedDigitsWhereTheGroupsAreRight) {
    EXPECT_EQ(read("1,423", count), "1423!");
    EXPECT_EQ(read("1，234，567.5万元", amount), "1234567.5!");
    EXPECT_EQ(read("1,42", count), "words 1,42");
    EXPECT_EQ(read("1234,567", count), "words 1234,567");
    EXPECT_EQ(read("1,,234", count), "words 1,,234");
}

TEST(CellReading, LeavesWordsThatAreNotSurelyAFigure) {
    for (const char* cell :
         {"约100", "十二件", "12（含3）", "12-3", "007", "1e3", "增", "--", "元"}) {
        const CellReading reading = read_cell(cell, change);
        EXPECT_NE(reading.value.state(), Value::State::Number) << cell;
        EXPECT_FALSE(reading.note) << cell;
    }
    EXPECT_EQ(read("12件", item_of(ItemKind::Text, "——")), "words 12件");
}

}  // namespace
}  // namespace nianbao::report

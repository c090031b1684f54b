#include "format/text_table.hpp"

#include <gtest/gtest.h>

#include "report/small_form.hpp"

namespace nianbao::format {
namespace {

Reading read(std::string_view text) {
    Table table = report::small_form().tables.front();
    table.head = {"统计指标", "单位", "统计数"};
    Reading reading;
    read_text_table(lines_of(text), table, reading);
    return reading;
}

TEST(TextTable, ReadsValueUnitAndPlace) {
    const Reading reading =
        read("统计指标\t单位\t统计数\n四、行政复议数量\t件\t3\n\n(一)维持数\t条\t\n");
    const Entry* entry = reading.report.entry("4");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->value, Value(Number(3)));
    EXPECT_EQ(entry->unit, "件");
    EXPECT_EQ(entry->place, "line 2");
    ASSERT_NE(reading.report.entry("4.1"), nullptr);
    EXPECT_TRUE(reading.report.entry("4.1")->value.is_blank());
    EXPECT_EQ(reading.report.entry("4.1")->unit, "条");
    EXPECT_TRUE(reading.notes.empty());
}

TEST(TextTable, KeepsAValueDeclaredInAHeading) {
    const Reading reading = read("机构建设情况\t——\t0");
    ASSERT_NE(reading.report.entry("8"), nullptr);
    EXPECT_EQ(reading.report.entry("8")->value.written(), "0");
}

TEST(TextTable, ReadsWordsFromTheirCellOrTheLabel) {
    EXPECT_EQ(read("主要内容\t——\t民政").report.entry("t")->value, Value::text("民政"));
    EXPECT_EQ(read("主要内容为民政、社保。\t——\t").report.entry("t")->value,
              Value::text("主要内容为民政、社保。"));
    EXPECT_TRUE(read("主要内容\t——\t").report.entry("t")->value.is_blank());
}

TEST(TextTable, FollowsTheOrderOfTheHead) {
    const Reading reading = read("序号\t统计指标\t统计数\t单位\n9\t行政复议数量\t3\t件\n");
    EXPECT_EQ(reading.report.entry("4")->value.written(), "3");
    EXPECT_EQ(reading.report.entry("4")->unit, "件");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].message.zh, "没有归入报告的内容：9");
}

TEST(TextTable, ReadsATableWithoutUnits) {
    const Reading reading = read("行政复议数量\t3\n维持数\t3\n");
    EXPECT_EQ(reading.report.entry("4.1")->value.written(), "3");
    EXPECT_EQ(reading.report.entry("4.1")->unit, "");
}

TEST(TextTable, NotesRowsTheFormDoesNotHave) {
    const Reading reading = read("行政复议数量\t件\t3\n本地新增指标\t件\t8\n");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].message.zh,
              "没有归入报告的内容：本地新增指标\t件\t8（表式中没有这一指标）");
    EXPECT_EQ(reading.notes[0].place, "line 2");
    EXPECT_EQ(reading.report.statistics.size(), 1U);
}

TEST(TextTable, NotesALabelThatWasNotReadForCertain) {
    const Reading reading = read("收取的费用合计\t万元\t3\n");
    EXPECT_EQ(reading.report.entry("7")->value.written(), "3");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(
        reading.notes[0].message.en,
        "\"收取的费用合计\" was read as \"收取的费用\": the label begins like that of the form");
}

}  // namespace
}  // namespace nianbao::format

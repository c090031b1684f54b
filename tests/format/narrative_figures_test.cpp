#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "nianbao/narrative.hpp"

namespace nianbao {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class NarrativeFigures : public testing::Test {
protected:
    NarrativeFigures() {
        set(reading_.report, "new.total", "1230");
        set(last_, "new.total", "1000");
        set(reading_.report, "fee.amount", "0.5");
        reading_.report.statistics["next.total"].value = Value::not_applicable("/");
    }

    static void set(Report& report, const char* key, const char* figure) {
        report.statistics[key].value = Value(*Number::parse(figure));
    }

    /// A report of one paragraph, filled.
    Reading filled(const std::string& text, bool with_last = true) {
        Reading reading = reading_;
        reading.report.sections = {
            {"一、总体情况", {{Block::Kind::Paragraph, 0, text, "", "第3行"}}, ""}};
        return with_figures(std::move(reading), form_, with_last ? &last_ : nullptr);
    }

    std::string text(const std::string& text) {
        return filled(text).report.sections.front().content.front().text;
    }

    /// The reason why a tag is not filled; empty where it is.
    std::string reason(const std::string& tag, bool with_last = true) {
        const Reading reading = filled(tag, with_last);
        const std::string left = reading.report.sections.front().content.front().text;
        return left == tag ? reading.notes.front().message.en : "";
    }

    Form form_ = load_forms(NIANBAO_TEMPLATES).back();
    Reading reading_;
    Report last_;
};

TEST_F(NarrativeFigures, TakeThePlaceOfTheirTags) {
    EXPECT_EQ(text("收到申请{{items.new.total}}件，费用{{ items.fee.amount }}万元。"),
              "收到申请1230件，费用0.5万元。");
    EXPECT_EQ(text("上年{{last.new.total}}件。"), "上年1000件。");
    EXPECT_EQ(text("结转{{items.next.total}}。"), "结转/。");
}

TEST_F(NarrativeFigures, TakeTheFormattersOfTemplates) {
    EXPECT_EQ(text("{{items.new.total|千分位}}件"), "1,230件");
    EXPECT_EQ(text("{{items.fee.amount | number:2}}万元"), "0.50万元");
}

TEST_F(NarrativeFigures, AreComparedWithTheYearBefore) {
    EXPECT_EQ(text("同比{{items.new.total|同比}}"), "同比增长23.0%");
    EXPECT_EQ(text("同比{{items.new.total|yoy:0}}"), "同比增长23%");
    EXPECT_EQ(text("比上年{{items.new.total|增减}}件"), "比上年增加230件");
    set(last_, "new.total", "1845");
    EXPECT_EQ(text("{{items.new.total|同比:2}}"), "下降33.33%");
    EXPECT_EQ(text("{{items.new.total|change}}件"), "减少615件");
    set(last_, "new.total", "1230");
    EXPECT_EQ(text("与上年{{items.new.total|同比}}"), "与上年持平");
}

TEST_F(NarrativeFigures, RoundHalvesAwayFromZero) {
    set(reading_.report, "new.total", "2001");
    set(last_, "new.total", "2000");
    EXPECT_EQ(text("{{items.new.total|同比}}"), "增长0.1%");
    set(reading_.report, "new.total", "999999999999");
    set(last_, "new.total", "1");
    EXPECT_EQ(text("{{items.new.total|同比:0}}"), "增长99999999999800%");
    set(reading_.report, "fee.amount", "0.000003");
    set(last_, "fee.amount", "0.000007");
    EXPECT_EQ(text("{{items.fee.amount|同比:6}}"), "下降57.142857%");
}

TEST_F(NarrativeFigures, StayAwayWhereNothingIsToBeSaid) {
    EXPECT_THAT(reason("{{items.new.totl}}"), HasSubstr("did you mean \"new.total\""));
    EXPECT_THAT(reason("{{items.carry.total}}"), HasSubstr("blank"));
    EXPECT_THAT(reason("{{items.new.total|同比}}", false), HasSubstr("--against"));
    EXPECT_THAT(reason("{{last.new.total}}", false), HasSubstr("--against"));
    EXPECT_THAT(reason("{{items.fee.amount|同比}}"), HasSubstr("no figure"));
    EXPECT_THAT(reason("{{items.next.total|同比}}"), HasSubstr("no figure"));
    EXPECT_THAT(reason("{{items.new.total|千分}}"), HasSubstr("千分"));
    EXPECT_THAT(reason("{{items.new.total|同比:9}}"), HasSubstr("0 to 6"));
    set(last_, "new.total", "0");
    EXPECT_THAT(reason("{{items.new.total|同比}}"), HasSubstr("no percentage of 0"));
}

TEST_F(NarrativeFigures, LeaveOtherTagsAlone) {
    for (const char* other : {"{{title}}", "{{}}", "{{items.new.total", "}}{{", "a{b}c"}) {
        const Reading reading = filled(other);
        EXPECT_EQ(reading.report.sections.front().content.front().text, other);
        EXPECT_THAT(reading.notes, IsEmpty());
    }
    EXPECT_EQ(text("{{{{items.new.total}}"), "{{1230");
}

TEST_F(NarrativeFigures, AreToldWithTheirPlace) {
    const Reading reading = filled("收到{{items.new.total}}件");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes.front().place, "第3行");
    EXPECT_EQ(reading.notes.front().message.zh, "{{items.new.total}} 填为“1230”");
}

TEST_F(NarrativeFigures, StandInListsTablesAndPicturesToo) {
    Reading reading = reading_;
    Block list{Block::Kind::List, 0, "", "", ""};
    list.items = {"收到{{items.new.total}}件", "略"};
    Block table{Block::Kind::Table, 0, "", "", ""};
    table.rows = {{Value::text("项目"), Value::text("{{items.new.total}}")}};
    Block picture{Block::Kind::Picture, 0, "", "", ""};
    picture.picture.caption = "{{items.new.total}}件";
    picture.picture.alt = "柱状图：{{items.new.total}}件";
    reading.report.preamble = {list, table, picture};
    const auto& made = with_figures(std::move(reading), form_).report.preamble;
    EXPECT_THAT(made[0].items, ElementsAre("收到1230件", "略"));
    ASSERT_NE(made[1].rows[0][1].number(), nullptr);
    EXPECT_EQ(made[1].rows[0][1].number()->text(), "1230");
    EXPECT_EQ(made[2].picture.caption, "1230件");
    EXPECT_EQ(made[2].picture.alt, "柱状图：1230件");
}

}  // namespace
}  // namespace nianbao

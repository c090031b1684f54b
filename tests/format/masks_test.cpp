#include "format/masks.hpp"

#include <gtest/gtest.h>

#include "nianbao/traces.hpp"

namespace nianbao::format {
namespace {

WordRule rule(const std::string& pattern, std::size_t first, std::size_t last) {
    WordRule made;
    made.id = "number";
    made.kind = "match";
    made.patterns = {pattern};
    made.mask = true;
    made.shown_first = first;
    made.shown_last = last;
    return made;
}

std::string masked(const WordRule& one, const std::string& text) {
    const Wording wording({one});
    return Masks(wording).masked(text);
}

TEST(Masks, LeaveSoMuchAtEitherEnd) {
    EXPECT_EQ(masked(rule("\\d{8}", 2, 3), "号12345678。"), "号12***678。");
    EXPECT_EQ(masked(rule("\\d{8}", 0, 0), "12345678号"), "********号");
    EXPECT_EQ(masked(rule("\\d{4}", 3, 4), "号1234"), "号1234");
}

TEST(Masks, CountDigitsAndLettersAndLeaveWhatPartsThem) {
    EXPECT_EQ(masked(rule("\\d{3}[ -]\\d{3}X", 2, 1), "号123-456X"), "号12*-***X");
}

TEST(Masks, StarWideDigitsWithWideStars) {
    EXPECT_EQ(masked(rule("\\d{6}", 1, 1), "号１２３4５６。"), "号１＊＊*＊６。");
}

TEST(Masks, LeaveFigures) {
    EXPECT_EQ(masked(rule("\\d{8}", 1, 1), "12345678"), "12345678");
    EXPECT_EQ(masked(rule("\\d{8}", 1, 1), "１２３４５６７８"), "１２３４５６７８");
    EXPECT_EQ(masked(rule("\\d{18}", 1, 1), "123456789012345678"), "1****************8");
}

TEST(Masks, LeaveNothingWhereTheyAreToldToAUser) {
    const Wording wording({rule("\\d{8}", 1, 1)});
    EXPECT_EQ(Masks(wording).starred("12345678"), "1******8");
}

TEST(Masks, KnowRulesThatHoldEverywhere) {
    WordRule everywhere = rule("\\d", 0, 0);
    everywhere.mask = false;
    everywhere.everywhere = true;
    const Wording wording({rule("\\d{8}", 1, 1), everywhere});
    const Masks masks(wording);
    ASSERT_EQ(masks.everywhere().size(), 1U);
    EXPECT_EQ(masks.masked("号123"), "号123");
}

TEST(Masks, OfAReportLeaveItsStatistics) {
    Report report;
    report.title = "号12345678";
    report.statistics["a"].value = Value::text("号12345678");
    Block paragraph;
    paragraph.text = "号12345678";
    paragraph.items = {"号87654321"};
    paragraph.rows = {{Value(*Number::parse("12345678")), Value::text("号12345678")}};
    paragraph.place = "第1段";
    Section section;
    section.title = "一、号12345678";
    section.content = {paragraph};
    report.sections = {section};
    const std::vector<Change> changes = mask(report, Wording({rule("\\d{8}", 1, 1)}));
    EXPECT_EQ(changes.size(), 5U);
    EXPECT_EQ(report.title, "号1******8");
    EXPECT_EQ(report.statistics["a"].value.written(), "号12345678");
    const Block& made = report.sections.front().content.front();
    EXPECT_EQ(made.items.front(), "号8******1");
    EXPECT_EQ(made.rows.front()[0].written(), "12345678");
    EXPECT_EQ(made.rows.front()[1].written(), "号1******8");
}

TEST(Masks, OfAReportCoverWhateverAPagePrints) {
    Report report;
    report.organization = "局12345678";
    report.table_title = "表12345678";
    report.signature = Signature{"署12345678", *Date::parse("2025年1月20日")};
    Block picture;
    picture.kind = Block::Kind::Picture;
    picture.picture.alt = "图12345678";
    report.preamble = {picture};
    EXPECT_EQ(mask(report, Wording({rule("\\d{8}", 1, 1)})).size(), 4U);
    EXPECT_EQ(report.organization, "局1******8");
    EXPECT_EQ(report.table_title, "表1******8");
    EXPECT_EQ(report.signature->organization, "署1******8");
    EXPECT_EQ(report.preamble.front().picture.alt, "图1******8");
}

}  // namespace
}  // namespace nianbao::format

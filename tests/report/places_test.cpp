#include "report/places.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

/// 甲省: 乙市 (鼓楼区, 东区, 城东区), 丙市 (鼓楼区, 丁县).
Places places() {
    return Places({{"甲省", {}},
                   {"乙市", 0},
                   {"鼓楼区", 1},
                   {"东区", 1},
                   {"城东区", 1},
                   {"丙市", 0},
                   {"鼓楼区", 5},
                   {"丁县", 5}});
}

std::string found(std::string_view text) {
    const Places all = places();
    std::string names;
    for (const Places::Found& one : all.find_all(text)) {
        names += std::string(text.substr(one.range.begin, one.range.end - one.range.begin)) + "×" +
                 std::to_string(one.divisions.size()) + " ";
    }
    return names;
}

Report report_of(std::string organization, std::string title = "") {
    Report report;
    report.organization = std::move(organization);
    report.title = std::move(title);
    return report;
}

TEST(Places, AreFoundFromLeftToRightTheLongerFirst) {
    EXPECT_EQ(found("甲省乙市城东区政府、鼓楼区政府"), "甲省×1 乙市×1 城东区×1 鼓楼区×2 ");
    EXPECT_EQ(found("某区"), "");
    EXPECT_EQ(found("丁"), "");
    EXPECT_EQ(found(""), "");
    EXPECT_EQ(Places().find_all("甲省").size(), 0U);
}

TEST(Places, ToldByTheOrganAreWhereItIs) {
    const Places all = places();
    EXPECT_EQ(all.own(report_of("甲省乙市人民政府")), Divisions{1});
    EXPECT_EQ(all.own(report_of("丙市鼓楼区 某某街道办事处")), Divisions{6});
    EXPECT_EQ(all.own(report_of("鼓楼区人民政府")), (Divisions{2, 6}));
    EXPECT_EQ(all.own(report_of("某局", "丁县某局年度报告")), Divisions{7});
    EXPECT_EQ(all.own(report_of("某局")), Divisions{});
    Report signed_report = report_of("某局");
    signed_report.signature = Signature{"丁县某局", {2022, 1, 6}};
    EXPECT_EQ(all.own(signed_report), Divisions{7});
}

TEST(Places, AreRelatedToThoseAboveAndBelow) {
    const Places all = places();
    EXPECT_TRUE(all.are_related({2}, {2}));
    EXPECT_TRUE(all.are_related({0}, {2}));
    EXPECT_TRUE(all.are_related({2}, {0}));
    EXPECT_FALSE(all.are_related({4}, {2}));
    EXPECT_FALSE(all.are_related({5}, {2}));
    EXPECT_TRUE(all.are_related({5}, {2, 6}));
    EXPECT_FALSE(all.are_related({}, {2}));
}

}  // namespace
}  // namespace nianbao::report

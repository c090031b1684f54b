#include <gtest/gtest.h>

#include "nianbao/report.hpp"

namespace nianbao {
namespace {

TEST(Date, ReadsBothWaysOfWriting) {
    const Date day{2018, 3, 26};
    for (const std::string_view text : {"2018-03-26",
                                        "2018-3-26",
                                        "2018年3月26日",
                                        "2018 年 3 月 26 日",
                                        "２０１８年０３月２６日"}) {
        EXPECT_EQ(Date::parse(text), day) << text;
    }
}

TEST(Date, IsPrintedWithoutLeadingZeros) {
    const Date day{2018, 3, 6};
    EXPECT_EQ(day.text(), "2018年3月6日");
    EXPECT_EQ(day.iso(), "2018-03-06");
}

TEST(Date, KnowsTheCalendar) {
    EXPECT_TRUE(Date::parse("2020-02-29").has_value());
    EXPECT_TRUE(Date::parse("2000-02-29").has_value());
    for (const std::string_view text : {"2019-02-29",
                                        "2100-02-29",
                                        "2018-04-31",
                                        "2018-13-01",
                                        "2018-00-01",
                                        "2018-01-00",
                                        "2018-01-32",
                                        "0018-01-01"}) {
        EXPECT_FALSE(Date::parse(text).has_value()) << text;
    }
}

TEST(Date, RefusesWhatIsNoDay) {
    for (const std::string_view text : {"",
                                        "2018",
                                        "2018年3月",
                                        "2018年3月26",
                                        "2018-03-26日",
                                        "2018年3-26",
                                        "2018-03-26T00:00",
                                        "年月日",
                                        "12018-1-1",
                                        "2018年3月26日前"}) {
        EXPECT_FALSE(Date::parse(text).has_value()) << text;
    }
}

}  // namespace
}  // namespace nianbao

#include "text/number_mark.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

struct Expected {
    std::string_view text;
    int level;
    int ordinal;
    std::string_view rest;
};

TEST(NumberMark, TellsTheFourLevelsApart) {
    const std::vector<Expected> cases = {
        {"一、概述", 1, 1, "概述"},
        {"十二、概述", 1, 12, "概述"},
        {"二十、概述", 1, 20, "概述"},
        {"（一）收到", 2, 1, "收到"},
        {"(三) 其他情形数", 2, 3, "其他情形数"},
        {"1. 当面申请数", 3, 1, "当面申请数"},
        {"2．传真", 3, 2, "传真"},
        {"３、网络", 3, 3, "网络"},
        {"（1）甲", 4, 1, "甲"},
        {"(12)甲", 4, 12, "甲"},
        {"　　一、概述", 1, 1, "概述"},
    };
    for (const Expected& expected : cases) {
        const NumberMark mark = number_mark(expected.text);
        EXPECT_EQ(mark.level, expected.level) << expected.text;
        EXPECT_EQ(mark.ordinal, expected.ordinal) << expected.text;
        EXPECT_EQ(expected.text.substr(mark.size), expected.rest) << expected.text;
    }
}

TEST(NumberMark, IsNoneWhereNothingIsNumbered) {
    for (const std::string_view text : {"",
                                        " ",
                                        "概述",
                                        "一是成立",
                                        "1.5万元",
                                        "2018年",
                                        "2017.1",
                                        "（试行）",
                                        "（一",
                                        "1",
                                        "三",
                                        "100. x",
                                        "0. x"}) {
        EXPECT_EQ(number_mark(text).level, 0) << text;
        EXPECT_EQ(number_mark(text).size, 0U) << text;
    }
}

TEST(NumberMark, StripsAllLeadingMarks) {
    const auto rest = [](std::string_view text) { return text.substr(leading_marks(text)); };
    EXPECT_EQ(rest("其中：涉及国家秘密"), "涉及国家秘密");
    EXPECT_EQ(rest("其中: 主动公开"), "主动公开");
    EXPECT_EQ(rest("1.其中：甲"), "甲");
    EXPECT_EQ(rest("三、（一）甲"), "甲");
    EXPECT_EQ(rest("其中甲"), "其中甲");
    EXPECT_EQ(rest("甲"), "甲");
}

}  // namespace
}  // namespace nianbao::text

#include "tmpl/format.hpp"

#include <set>

#include <gtest/gtest.h>

#include "tmpl/formatters.hpp"

namespace nianbao::tmpl {
namespace {

/// What a chain written as in a tag makes of a value: "!" where a formatter cannot take it, "?"
/// where the chain itself is wrong.
std::string made(const std::vector<std::string>& names, const Data& value) {
    std::vector<Format> chain;
    for (const std::string& name : names) {
        if (read_format(name, chain.emplace_back())) {
            return "?";
        }
    }
    if (check_chain(chain)) {
        return "?";
    }
    const Formatter* failed = nullptr;
    const Data result = apply_chain(chain, value, failed);
    if (failed != nullptr) {
        return "!";
    }
    if (const bool* const truth = result.boolean()) {
        return *truth ? "true" : "false";
    }
    const std::string* const text = result.text() != nullptr ? result.text() : result.number_text();
    return text == nullptr ? "" : *text;
}

std::string made(const char* name, const Data& value) {
    return made(std::vector<std::string>{name}, value);
}

Data n(const char* digits) {
    return Data::number(digits);
}

TEST(Format, HasTwoNamesForEachFormatter) {
    std::set<std::string_view> names;
    for (const Formatter& formatter : formatters()) {
        EXPECT_TRUE(names.insert(formatter.zh).second) << formatter.zh;
        EXPECT_TRUE(names.insert(formatter.ascii).second) << formatter.ascii;
        EXPECT_EQ(find_formatter(formatter.zh), find_formatter(formatter.ascii));
    }
}

TEST(Format, WritesNumbersExactly) {
    EXPECT_EQ(made("数字:2", n("0.005")), "0.01");
    EXPECT_EQ(made("数字:0", n("1e3")), "1000");
    EXPECT_EQ(made("数字", n("0.50")), "0.50");
    EXPECT_EQ(made("千分位", n("12345678901234567890.10")), "12,345,678,901,234,567,890.10");
    EXPECT_EQ(made("千分位:1", n("-1234.56")), "-1,234.6");
    EXPECT_EQ(made("百分比", n("0.1234")), "12.34%");
    EXPECT_EQ(made("百分比:1", n("0.12345")), "12.3%");
    EXPECT_EQ(made("补零:4", n("-7")), "-0007");
}

TEST(Format, ScalesAmountsExactly) {
    EXPECT_EQ(made("万元", n("12500")), "1.25");
    EXPECT_EQ(made("万元", n("10000")), "1");
    EXPECT_EQ(made("万元", n("1605964.01")), "160.596401");
    EXPECT_EQ(made("万元:2", n("1605950")), "160.60");
    EXPECT_EQ(made("亿元", n("1")), "0.00000001");
}

TEST(Format, WritesChineseNumerals) {
    EXPECT_EQ(made("中文数字", n("1024")), "一千零二十四");
    EXPECT_EQ(made("中文大写", n("1024")), "壹仟零贰拾肆");
    EXPECT_EQ(made("大写金额", n("1409.5")), "壹仟肆佰零玖元伍角");
    EXPECT_EQ(made("大写金额", n("0.001")), "!");
}

TEST(Format, WritesDates) {
    EXPECT_EQ(made("日期", "2018-03-26"), "2018年3月26日");
    EXPECT_EQ(made("日期:年月", "2018-03-26"), "2018年3月");
    EXPECT_EQ(made("日期:yyyy-MM-dd", "2018年3月6日"), "2018-03-06");
    EXPECT_EQ(made("日期:yyyy/M/d", "2018-03-06T08:30:00"), "2018/3/6");
    EXPECT_EQ(made("中文日期", "2018-03-26"), "二〇一八年三月二十六日");
    EXPECT_EQ(made("日期", "2018-02-29"), "!");
    EXPECT_EQ(made("日期", n("43185")), "!");
}

TEST(Format, SaysYesOrNo) {
    EXPECT_EQ(made("是否", true), "是");
    EXPECT_EQ(made("是否:有，无", false), "无");
    EXPECT_EQ(made("yesno:有,无", true), "有");
    EXPECT_EQ(made("是否", "是"), "!");
}

TEST(Format, NeverMakesAFigureOfABlank) {
    for (const char* name : {"数字:2",
                             "千分位",
                             "百分比",
                             "万元",
                             "中文数字",
                             "大写金额",
                             "补零:3",
                             "日期",
                             "中文日期",
                             "是否"}) {
        EXPECT_EQ(made(name, Data()), "") << name;
        EXPECT_EQ(made(name, ""), "") << name;
    }
    EXPECT_EQ(made("默认:——", Data()), "——");
    EXPECT_EQ(made("默认:——", ""), "——");
    EXPECT_EQ(made("默认:——", n("0")), "0");
    EXPECT_EQ(made({"千分位", "默认:无, 见下"}, Data()), "无, 见下");
}

TEST(Format, LetsTheMarksThroughThatStandForNotApplicable) {
    for (const char* mark : {"—", "——", "-", "/", "－"}) {
        EXPECT_EQ(made("千分位", mark), mark);
    }
    EXPECT_EQ(made("千分位", "无"), "!");
    EXPECT_EQ(made("千分位", "-/"), "!");
}

TEST(Format, TakesATextThatSpellsANumber) {
    EXPECT_EQ(made("千分位", "1234"), "1,234");
    EXPECT_EQ(made("千分位", "1,234"), "!");
    EXPECT_EQ(made("千分位", true), "!");
    EXPECT_EQ(made("千分位", Data::List{}), "!");
}

TEST(Format, DecidesWithoutCalculating) {
    EXPECT_EQ(made("等于:是", true), "true");
    EXPECT_EQ(made("等于:1.0", n("1")), "true");
    EXPECT_EQ(made("不等于:甲", "乙"), "true");
    EXPECT_EQ(made("大于:9", n("10")), "true");
    EXPECT_EQ(made("小于:9", n("10")), "false");
    EXPECT_EQ(made("大于:9", "多"), "!");
    EXPECT_EQ(made("大于:0", Data()), "false");
    EXPECT_EQ(made("含:公开", "主动公开"), "true");
    EXPECT_EQ(made("含:甲", Data::List{"甲", "乙"}), "true");
    EXPECT_EQ(made("为空", Data::List{}), "true");
    EXPECT_EQ(made("为空", n("0")), "false");
}

TEST(Format, CutsATextIntoParagraphs) {
    Format format;
    ASSERT_FALSE(read_format("分段", format));
    const Formatter* failed = nullptr;
    EXPECT_EQ(apply_chain({format}, "甲\r\n\n乙", failed), (Data::List{"甲", "乙"}));
    EXPECT_EQ(apply_chain({format}, Data::List{"丙"}, failed), (Data::List{"丙"}));
    EXPECT_EQ(failed, nullptr);
}

TEST(Format, RefusesWhatItDoesNotKnow) {
    Format format;
    EXPECT_STREQ(read_format("四舍五入", format)->code, "tmpl.formatter");
    EXPECT_EQ(read_format("千分为", format)->remedy.en, "did you mean \"千分位\"?");
    for (const char* wrong :
         {"数字:x", "数字:21", "补零", "补零:0", "是否:甲", "默认", "中文数字:2"}) {
        const auto fault = read_format(wrong, format);
        ASSERT_TRUE(fault) << wrong;
        EXPECT_STREQ(fault->code, "tmpl.argument") << wrong;
    }
}

/// The argument of a format of pictures, as one word.
std::string size_of(const std::string& name) {
    Format format;
    return read_format(name, format) ? "?" : format.argument.words + "x" + format.argument.other;
}

TEST(Format, OfAPictureTakesASizeInMillimetres) {
    EXPECT_EQ(size_of("图片"), "x");
    EXPECT_EQ(size_of("图片:60,40"), "60x40");
    EXPECT_EQ(size_of("picture:60.5"), "60.5x");
    EXPECT_EQ(size_of("图片：，40"), "x40");
    EXPECT_EQ(size_of("图片:框"), "框x");
    for (const char* wrong : {"图片:",
                              "图片:,",
                              "图片:0",
                              "图片:-1",
                              "图片:1e2",
                              "图片:60,x",
                              "图片:60mm",
                              "图片:1001"}) {
        EXPECT_EQ(size_of(wrong), "?") << wrong;
    }
}

TEST(Format, LeavesAloneWhatItOnlyMarks) {
    const auto leaves = [](const std::vector<std::string>& names) {
        std::vector<Format> chain;
        for (const std::string& name : names) {
            read_format(name, chain.emplace_back());
        }
        return leaves_alone(chain);
    };
    EXPECT_TRUE(leaves({}));
    EXPECT_TRUE(leaves({"正文"}));
    EXPECT_TRUE(leaves({"图片:60"}));
    EXPECT_FALSE(leaves({"默认:a.png", "图片"}));
    EXPECT_FALSE(leaves({"数字"}));
}

TEST(Format, IsTypedBeforeAnythingIsFilled) {
    EXPECT_EQ(made({"万元", "千分位:2"}, n("123456789")), "12,345.68");
    EXPECT_EQ(made({"万元:2", "大写金额"}, n("50000")), "伍元整");
    EXPECT_EQ(made({"千分位", "万元"}, n("1")), "?");
    EXPECT_EQ(made({"中文日期", "日期"}, "2018-03-26"), "?");
    EXPECT_EQ(made({"等于:1", "是否"}, n("1")), "?");
}

}  // namespace
}  // namespace nianbao::tmpl

#include "docx/list_numbers.hpp"

#include <gtest/gtest.h>

#include "docx/number_format.hpp"
#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

std::string level(int at, const std::string& format, const std::string& text, int start = 1) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"" +
           std::to_string(start) + "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" +
           text + "\"/></w:lvl>";
}

std::string part(const std::string& levels, const std::string& lists) {
    return "<w:numbering xmlns:w=\"" + std::string(wordprocessing) +
           "\"><w:abstractNum w:abstractNumId=\"0\">" + levels + "</w:abstractNum>" + lists +
           "</w:numbering>";
}

const std::string one_list = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

TEST(ListNumbers, CountsEachLevelAnewBelowTheOneAbove) {
    ListNumbers numbers(
        part(level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2"), one_list));
    EXPECT_EQ(numbers.next("1", "0").text, "一、");
    EXPECT_EQ(numbers.next("1", "1").text, "一.1");
    EXPECT_EQ(numbers.next("1", "1").text, "一.2");
    EXPECT_EQ(numbers.next("1", "").text, "二、");
    EXPECT_EQ(numbers.next("1", "1").text, "二.1");
}

TEST(ListNumbers, BeginsWhereALevelOrAListSaysSo) {
    ListNumbers numbers(part(level(0, "decimal", "%1.", 3),
                             one_list + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>"
                                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                                        "</w:lvlOverride></w:num>"));
    EXPECT_EQ(numbers.next("1", "0").text, "3.");
    EXPECT_EQ(numbers.next("1", "0").ordinal, 4);
    EXPECT_EQ(numbers.next("2", "0").text, "1.");
    EXPECT_EQ(numbers.next("2", "0").text, "2.");
    EXPECT_EQ(numbers.next("1", "0").text, "3.");
}

TEST(ListNumbers, PrintsNothingForBulletsAndUnknownLists) {
    ListNumbers numbers(part(level(0, "bullet", "•"), one_list));
    EXPECT_TRUE(numbers.next("1", "0").bullet);
    EXPECT_EQ(numbers.next("1", "0").text, "");
    EXPECT_EQ(numbers.next("9", "0").text, "");
    EXPECT_EQ(numbers.next("1", "12").text, "");
}

TEST(ListNumbers, TakesTheLevelThatAListHasOfItsOwn) {
    ListNumbers numbers(part(level(0, "decimal", "%1."),
                             "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride "
                             "w:ilvl=\"0\">" +
                                 level(0, "upperLetter", "%1)", 2) + "</w:lvlOverride></w:num>"));
    EXPECT_EQ(numbers.next("1", "0").text, "B)");
}

TEST(NumberFormat, PrintsAsWordDoes) {
    EXPECT_EQ(format_number(12, "decimal"), "12");
    EXPECT_EQ(format_number(12, "chineseCounting"), "十二");
    EXPECT_EQ(format_number(12, "decimalEnclosedCircleChinese"), "⑫");
    EXPECT_EQ(format_number(21, "decimalEnclosedCircle"), "21");
    EXPECT_EQ(format_number(12, "decimalFullWidth"), "１２");
    EXPECT_EQ(format_number(7, "decimalZero"), "07");
    EXPECT_EQ(format_number(28, "lowerLetter"), "bb");
    EXPECT_EQ(format_number(4, "upperRoman"), "IV");
    EXPECT_EQ(format_number(2, "ideographTraditional"), "乙");
    EXPECT_EQ(format_number(3, "somethingNew"), "3");
}

}  // namespace
}  // namespace nianbao::docx

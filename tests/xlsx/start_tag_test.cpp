#include "xlsx/start_tag.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

constexpr std::string_view row = "<x:row spans='1:3'\n r = \"5\" customHeight=\"1\" ht=\"r=9\"/>";

TEST(StartTag, KnowsItsName) {
    EXPECT_EQ(name_of(row), "x:row");
    EXPECT_EQ(name_of("<c>"), "c");
    EXPECT_EQ(name_of("<c/>"), "c");
}

TEST(StartTag, FindsAnAttributeByItsWholeName) {
    EXPECT_EQ(attribute_of(row, "r"), "5");
    EXPECT_EQ(attribute_of(row, "spans"), "1:3");
    EXPECT_EQ(attribute_of(row, "ht"), "r=9");
    EXPECT_EQ(attribute_of(row, "height"), "");
    EXPECT_FALSE(find_attribute("<c>", "r"));
    EXPECT_FALSE(find_attribute("<c />", "r"));
}

TEST(StartTag, LosesAnAttributeWithTheBlankBeforeIt) {
    EXPECT_EQ(without_attribute("<c r=\"B5\" t='s' s=\"3\"/>", "t"), "<c r=\"B5\" s=\"3\"/>");
    EXPECT_EQ(without_attribute("<c r=\"B5\">", "t"), "<c r=\"B5\">");
}

TEST(StartTag, IsSplitAroundTheNameOfItsCell) {
    const TagAroundName named = around_name("<c s='1' r=\"B5\" t=\"s\">");
    EXPECT_EQ(named.before + "C7" + named.behind, "<c s='1' r=\"C7\" t=\"s\">");
    const TagAroundName nameless = around_name("<x:row ht=\"9\"/>");
    EXPECT_EQ(nameless.before + "7" + nameless.behind, "<x:row r=\"7\" ht=\"9\"/>");
    EXPECT_EQ(end_tag_of("<x:row ht=\"9\"/>"), "</x:row>");
}

}  // namespace
}  // namespace nianbao::xlsx

#include "xlsx/string_item.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

std::string strings(std::string_view items) {
    return "<sst xmlns=\"" + std::string(spreadsheet) + "\" count=\"2\">" + std::string(items) +
           "</sst>";
}

TEST(StringItem, ReadsPlainAndRichText) {
    const std::string part = strings(
        "<si><t>a&amp;b</t></si><si><r><rPr><b/></rPr><t>c</t></r><r><t xml:space=\"preserve\"> "
        "</t></r></si>");
    const SharedStrings shared = read_shared_strings(part);
    ASSERT_EQ(shared.items.size(), 2U);
    EXPECT_EQ(shared.items[0].text, "a&b");
    EXPECT_EQ(shared.items[1].text, "c ");
    EXPECT_EQ(shared.items[1].pieces.front().source, "<r><rPr><b/></rPr>");
}

TEST(StringItem, LeavesPhoneticGuidesOut) {
    const std::string part =
        strings("<si><t>年</t><rPh sb=\"0\" eb=\"1\"><t>nian</t></rPh><phoneticPr/></si>");
    EXPECT_EQ(read_shared_strings(part).items.at(0).text, "年");
}

TEST(StringItem, TilesThePart) {
    const std::string part = strings("<si><t>a</t></si>\n<si/> ");
    const SharedStrings shared = read_shared_strings(part);
    EXPECT_EQ(shared.items.at(0).source, "<si><t>a</t></si>");
    EXPECT_EQ(shared.items.at(1).source, "<si/>");
    EXPECT_EQ(shared.tail, " </sst>");
    EXPECT_TRUE(shared.head.ends_with("count=\"2\">"));
}

TEST(StringItem, ReadsAPartWithoutItems) {
    const std::string part = strings("");
    EXPECT_EQ(read_shared_strings(part).head, part);
}

}  // namespace
}  // namespace nianbao::xlsx

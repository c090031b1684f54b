#include "tmpl/string_table.hpp"

#include <gtest/gtest.h>

namespace nianbao::tmpl {
namespace {

const std::string head = "<sst xmlns=\"" + std::string(xlsx::spreadsheet) + "\"";
const std::string part = head +
                         " count=\"9\" uniqueCount=\"3\"><si><t>a</t></si><si><t>{{b}}</t></si>"
                         "<si><t>{{c}}</t></si></sst>";

TEST(StringTable, LeavesAPartWithoutTextsAloneButForItsCounts) {
    const xlsx::SharedStrings shared = xlsx::read_shared_strings(part);
    const StringTable table(shared, {});
    EXPECT_EQ(table.part(),
              head + "><si><t>a</t></si><si><t>{{b}}</t></si><si><t>{{c}}</t></si></sst>");
}

TEST(StringTable, FillsTheSlotsOfTagsFirstThenGoesOn) {
    const xlsx::SharedStrings shared = xlsx::read_shared_strings(part);
    StringTable table(shared, {1, 2});
    EXPECT_EQ(table.add("<si>x</si>"), 1U);
    EXPECT_EQ(table.add("<si>y</si>"), 2U);
    EXPECT_EQ(table.add("<si>z</si>"), 3U);
    EXPECT_EQ(table.add("<si>x</si>"), 1U);
    EXPECT_EQ(table.part(), head + "><si><t>a</t></si><si>x</si><si>y</si><si>z</si></sst>");
}

TEST(StringTable, BlanksTheSlotsThatWereNotNeeded) {
    const xlsx::SharedStrings shared = xlsx::read_shared_strings(part);
    StringTable table(shared, {1, 2});
    table.add("<si>x</si>");
    EXPECT_EQ(table.part(), head + "><si><t>a</t></si><si>x</si><si/></sst>");
}

TEST(StringTable, TakesOnlyAsManyTextsAsThereIsRoomFor) {
    const xlsx::SharedStrings shared = xlsx::read_shared_strings(part);
    StringTable table(shared, {1}, 2);
    EXPECT_EQ(table.add("<si>x</si>"), 1U);
    EXPECT_EQ(table.add("<si>y</si>"), 3U);
    EXPECT_EQ(table.add("<si>z</si>"), std::nullopt);
    EXPECT_EQ(table.add("<si>x</si>"), 1U);
    EXPECT_EQ(table.add("<si>z</si>", true), 4U);
}

}  // namespace
}  // namespace nianbao::tmpl

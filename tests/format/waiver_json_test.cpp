#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/waiver.hpp"

namespace nianbao {
namespace {

TEST(WaiversJson, IsReadToTheSameWaivers) {
    const std::vector<Waiver> waivers = {
        {"B2", "统计表!C15", "审核人", "已与宣传部门核对"},
        {"left-dashes", "", "审核人", "引文中的“----”，\"原文如此\""}};
    const std::vector<Waiver> read = parse_waivers(waivers_json(waivers));
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].place, "统计表!C15");
    EXPECT_EQ(read[1].rule, "left-dashes");
    EXPECT_EQ(read[1].place, "");
    EXPECT_EQ(read[1].reason, waivers[1].reason);
    EXPECT_EQ(parse_waivers(waivers_json({})).size(), 0U);
}

TEST(WaiversJson, OfAWaiverWithoutReasonIsNotRead) {
    EXPECT_THROW(parse_waivers(waivers_json({{"B2", "", "审核人", ""}})), Error);
}

}  // namespace
}  // namespace nianbao

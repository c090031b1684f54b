#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao {
namespace {

Finding finding() {
    Finding made;
    made.rule = "A1";
    made.severity = Severity::Error;
    made.message = {"不“对”\n：1 > 0", "wrong: 1 > 0"};
    made.left = {{{"1.1", "甲", "1", "line 3"}}, "1"};
    made.right = {{{"1.2", "乙", "0", "line 4"}, {"1.3", "丙", "", ""}}, "0"};
    made.difference = "1";
    made.source = "附表";
    return made;
}

TEST(FindingsJson, IsWrittenInAFixedOrder) {
    EXPECT_EQ(findings_json({finding()}, {}, Language::English),
              R"({"findings":[{"rule":"A1","severity":"error","message":"wrong: 1 > 0",)"
              R"("left":{"operands":[{"key":"1.1","label":"甲","value":"1",)"
              R"("place":"line 3"}],"total":"1"},)"
              R"("right":{"operands":[{"key":"1.2","label":"乙","value":"0",)"
              R"("place":"line 4"},{"key":"1.3","label":"丙","value":"",)"
              R"("place":""}],"total":"0"},"difference":"1","source":"附表"}],)"
              "\"notes\":[]}\n");
}

TEST(FindingsJson, CanBeReadBack) {
    const Data data = parse_data(findings_json(
        {finding(), finding()}, {{{"多出一行", "a row too many"}, "line 9"}}, Language::Chinese));
    ASSERT_EQ(data.find("findings")->list()->size(), 2U);
    EXPECT_EQ(*data.find("findings")->list()->front().find("message")->text(), "不“对”\n：1 > 0");
    EXPECT_EQ(*data.find("notes")->list()->front().find("place")->text(), "line 9");
}

TEST(FindingsJson, HasBothListsWhereNothingWasFound) {
    EXPECT_EQ(findings_json({}, {}, Language::Chinese), "{\"findings\":[],\"notes\":[]}\n");
}

}  // namespace
}  // namespace nianbao

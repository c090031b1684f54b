#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/report.hpp"

namespace nianbao {
namespace {

using testing::ElementsAre;

std::vector<std::string> keys_of(const Statistics& statistics) {
    std::vector<std::string> keys;
    for (const auto& [key, entry] : statistics) {
        keys.push_back(key);
    }
    return keys;
}

TEST(Statistics, KeepsItsEntriesInTheOrderOfTheirKeys) {
    Statistics statistics;
    for (const char* const key : {"r2", "r1", "next", "r3", "r1"}) {
        statistics[key].unit += key;
    }
    EXPECT_THAT(keys_of(statistics), ElementsAre("next", "r1", "r2", "r3"));
    EXPECT_EQ(statistics.at("r1").unit, "r1r1");
}

TEST(Statistics, FindsWhatWasDeclaredAlone) {
    Statistics statistics;
    statistics["1.2"].value = Value(Number(7));
    EXPECT_EQ(statistics.find("1.2")->second.value, Value(Number(7)));
    EXPECT_EQ(statistics.find("1.1"), statistics.end());
    EXPECT_EQ(statistics.find("1.3"), statistics.end());
    EXPECT_THROW(statistics.at("1.3"), std::out_of_range);
}

TEST(Statistics, AddsABlankEntryWhereThereWasNone) {
    Statistics statistics;
    EXPECT_TRUE(statistics["1.1"].value.is_blank());
    EXPECT_EQ(statistics.size(), 1U);
}

TEST(Statistics, TakesAnEntryOut) {
    Statistics statistics;
    statistics["a"];
    statistics["b"];
    EXPECT_EQ(statistics.erase("a"), 1U);
    EXPECT_EQ(statistics.erase("a"), 0U);
    EXPECT_THAT(keys_of(statistics), ElementsAre("b"));
}

}  // namespace
}  // namespace nianbao

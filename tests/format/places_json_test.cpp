#include "format/places_json.hpp"

#include <string>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "zip/file.hpp"

namespace nianbao::format {
namespace {

TEST(PlacesJson, GivesEachDivisionTheOneItBelongsTo) {
    const auto made = parse_places(
        R"({"source": "来源", "places": {"甲省": {"": "丁市", "乙市": "丙区  戊县"}, "己省": {}}})");
    std::string all;
    for (const Division& division : made) {
        all += division.name + (division.above ? " < " + made[*division.above].name : "") + "; ";
    }
    EXPECT_EQ(all, "己省; 甲省; 丁市 < 甲省; 乙市 < 甲省; 丙区 < 乙市; 戊县 < 乙市; ");
}

TEST(PlacesJson, NamesEveryMistakeWithItsPlace) {
    try {
        parse_places(R"({"places": {"甲": {"乙市": 1}, "丙省": []}, "more": 1})");
        FAIL();
    } catch (const Error& error) {
        std::string all;
        for (const Problem& problem : error.problems()) {
            all += problem.code + " " + problem.place + "; ";
        }
        EXPECT_EQ(all,
                  "json.unknown /more; json.missing ; json.type /places/丙省; "
                  "places.name /places/甲; json.type /places/甲/乙市; ");
    }
}

TEST(PlacesJson, HoldsTheDivisionsOfTheCountry) {
    const auto made =
        parse_places(zip::read_file(std::string(NIANBAO_TEMPLATES) + "/places.json", 1U << 20U));
    EXPECT_GT(made.size(), 3000U);
    std::size_t provinces = 0;
    for (const Division& division : made) {
        provinces += division.above ? 0U : 1U;
    }
    EXPECT_EQ(provinces, 34U);
}

}  // namespace
}  // namespace nianbao::format

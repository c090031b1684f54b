#include "nianbao/edition_map.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Report report_of(const std::string& edition, int year) {
    Report report;
    report.edition = edition;
    report.year = year;
    report.organization = "青石镇人民政府";
    return report;
}

Entry figure(int number) {
    return {Value(Number(number)), "", "line " + std::to_string(number)};
}

class EditionMaps : public testing::Test {
protected:
    const std::vector<Form> forms_ = load_forms(NIANBAO_TEMPLATES);
    const std::vector<EditionMap> maps_ = load_edition_maps(NIANBAO_TEMPLATES, forms_);

    /// Codes and places of what is wrong with a map from 2014 to 2021.
    std::vector<std::string> problems(const std::string& json) const {
        const auto file = std::filesystem::path(testing::TempDir()) / "from-2014.json";
        std::ofstream(file) << json;
        std::vector<std::string> found;
        try {
            load_edition_map(file, forms_, "2014", "2021");
        } catch (const Error& error) {
            for (const Problem& problem : error.problems()) {
                found.push_back(problem.code + problem.place.substr(file.string().size()));
            }
        }
        std::filesystem::remove(file);
        return found;
    }
};

TEST_F(EditionMaps, LeadFromEachEditionToEachLaterOne) {
    std::vector<std::string> ways;
    for (const EditionMap& map : maps_) {
        ways.push_back(map.from + " " + map.to);
    }
    EXPECT_THAT(ways, ElementsAre("2014 2019", "2014 2021", "2019 2021"));
}

TEST_F(EditionMaps, CarryOverWhatMeansTheSame) {
    Report report = report_of("2019", 2020);
    report.statistics["new.total"] = figure(7);
    report.statistics["r3.4.natural"] = figure(2);
    const Reading reading = carried_over({report, {}}, forms_, maps_, "2021");
    EXPECT_EQ(reading.report.edition, "2021");
    EXPECT_EQ(reading.report.statistics.at("new.total"), figure(7));
    EXPECT_EQ(reading.report.statistics.at("r3.4.natural"), figure(2));
    EXPECT_TRUE(reading.notes.empty());
}

TEST_F(EditionMaps, NoteWhatHasNoCounterpartWithTheReason) {
    Report report = report_of("2019", 2020);
    report.statistics["r6.total"] = figure(3);
    report.statistics["normative.open"] = figure(24);
    const Reading reading = carried_over({report, {}}, forms_, maps_, "2021");
    EXPECT_TRUE(reading.report.statistics.empty());
    ASSERT_EQ(reading.notes.size(), 2U);
    EXPECT_THAT(reading.notes[0].message.zh, HasSubstr("规范性文件"));
    EXPECT_THAT(reading.notes[0].message.zh, HasSubstr("=24"));
    EXPECT_THAT(reading.notes[0].message.zh, HasSubstr("口径不同"));
    EXPECT_EQ(reading.notes[0].place, "line 24");
    EXPECT_THAT(reading.notes[1].message.en, HasSubstr("cannot be divided"));
}

TEST_F(EditionMaps, RenameItemsAndLeaveBlanksBlank) {
    Report report = report_of("2014", 2017);
    report.statistics["3.1"] = figure(5);
    report.statistics["4.1"] = Entry();
    report.statistics["6"] = Entry();
    const Reading reading = carried_over({report, {}}, forms_, maps_, "2021");
    EXPECT_EQ(reading.report.statistics.at("new.total"), figure(5));
    EXPECT_TRUE(reading.report.statistics.at("review.upheld").value.is_blank());
    EXPECT_EQ(reading.report.statistics.size(), 2U);
    EXPECT_TRUE(reading.notes.empty());
}

TEST_F(EditionMaps, GiveSectionsTheTitlesOfTheLaterForm) {
    Report report = report_of("2014", 2017);
    report.sections = {{"四、因政府信息公开申请复议、提起诉讼的情况", {}, "line 9"},
                       {"七、附注", {}, "line 12"}};
    const Reading reading = carried_over({report, {}}, forms_, maps_, "2021");
    EXPECT_EQ(reading.report.sections[0].title, "四、政府信息公开行政复议、行政诉讼情况");
    EXPECT_EQ(reading.report.sections[1].title, "七、附注");
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].place, "line 9");
}

TEST_F(EditionMaps, LeaveAReportOfTheEditionAsItIs) {
    Report report = report_of("2021", 2022);
    report.statistics["r6.3.total"] = figure(1);
    const Reading reading = carried_over({report, {}}, forms_, maps_, "2021");
    EXPECT_EQ(reading.report.statistics, report.statistics);
}

TEST_F(EditionMaps, DoNotLeadBack) {
    try {
        carried_over({report_of("2021", 2022), {}}, forms_, maps_, "2014");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "edition.no_map");
    }
}

TEST_F(EditionMaps, AreRefusedWhereTheyNameAnItemThatIsNone) {
    EXPECT_THAT(
        problems(R"({"same": ["1.1", "x.*"], "carried": [{"from": "3.9", "to": "new"}]})"),
        testing::IsSupersetOf({"map.item!/same/0", "map.item!/same/1", "map.item!/carried/0"}));
}

TEST_F(EditionMaps, AreRefusedWhereTheyForgetAnItemOrNameItTwice) {
    const auto found =
        problems(R"({"left": [{"items": ["1.*", "1.1"], "why": {"zh": "甲", "en": "a"}}]})");
    EXPECT_THAT(found, testing::Contains("map.twice!/left/0/items/1"));
    EXPECT_EQ(std::count(found.begin(), found.end(), "map.missing"), 67 - 9);
}

}  // namespace
}  // namespace nianbao

#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao {
namespace {

Finding finding() {
    Finding finding;
    finding.rule = "M3";
    finding.severity = Severity::Error;
    finding.message = {"不等", "not equal: 3, but 2"};
    finding.left.operands = {{"new.total", "一、本年新收（总计）", "3", "/statistics/new.total"}};
    finding.right.operands = {{"new.natural", "自然人", "2", "line 12"}};
    finding.difference = "1";
    finding.source = "国办公开办函〔2021〕30号";
    return finding;
}

/// The member of a tree of JSON at a path of names and places: "runs.0.results".
const Data& at(const Data& data, std::string_view path) {
    const Data* found = &data;
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        const Data::List* const list = found->list();
        found = list != nullptr ? &list->at(std::stoul(std::string(step))) : found->find(step);
        if (found == nullptr) {
            static const Data none;
            ADD_FAILURE() << "there is no " << step;
            return none;
        }
    }
    return *found;
}

std::string text(const Data& data, std::string_view path) {
    const Data& found = at(data, path);
    return found.text() != nullptr ? *found.text() : *found.number_text();
}

Data log_of(const std::vector<CheckedInput>& inputs) {
    return parse_data(sarif(inputs, Language::English));
}

TEST(Sarif, SaysWhatWasFoundAndWhere) {
    const Data log = log_of({{"报告/a b.json", {finding()}, {}, {}}});
    EXPECT_EQ(text(log, "version"), "2.1.0");
    EXPECT_EQ(text(log, "runs.0.tool.driver.name"), "nianbao");
    const Data& result = at(log, "runs.0.results.0");
    EXPECT_EQ(text(result, "ruleId"), "M3");
    EXPECT_EQ(text(result, "level"), "error");
    EXPECT_EQ(text(result, "message.text"), "not equal: 3, but 2");
    EXPECT_EQ(text(result, "properties.difference"), "1");
    const Data& first = at(result, "locations.0");
    EXPECT_EQ(text(first, "physicalLocation.artifactLocation.uri"),
              "%E6%8A%A5%E5%91%8A/a%20b.json");
    EXPECT_EQ(text(first, "logicalLocations.0.fullyQualifiedName"), "/statistics/new.total");
    EXPECT_EQ(first.find("physicalLocation")->find("region"), nullptr);
    const Data& second = at(result, "relatedLocations.0");
    EXPECT_EQ(text(second, "physicalLocation.region.startLine"), "12");
    EXPECT_EQ(text(second, "message.text"), "自然人: 2");
}

TEST(Sarif, NamesEachRuleOnce) {
    Finding hint = finding();
    hint.rule = "L3";
    hint.severity = Severity::Information;
    const Data log = log_of({{"a", {finding(), finding(), hint}, {}, {}}});
    const Data& rules = at(log, "runs.0.tool.driver.rules");
    ASSERT_EQ(rules.list()->size(), 2U);
    EXPECT_EQ(text(rules, "0.id"), "M3");
    EXPECT_EQ(text(rules, "0.help.text"), "国办公开办函〔2021〕30号");
    EXPECT_EQ(text(rules, "1.defaultConfiguration.level"), "note");
    EXPECT_EQ(at(log, "runs.0.results").list()->size(), 3U);
}

TEST(Sarif, TellsNotesAndProblemsToo) {
    const Problem problem{"json.syntax", {"错", "wrong"}, "line 3", {"改", "mend it"}};
    const Data log =
        log_of({{"a", {}, {{{"读作", "read as"}, "table 1"}}, {}}, {"b", {}, {}, {problem}}});
    EXPECT_EQ(text(log, "runs.0.results.0.ruleId"), "reading");
    EXPECT_EQ(text(log, "runs.0.results.0.level"), "note");
    EXPECT_EQ(text(log, "runs.0.results.1.ruleId"), "json.syntax");
    EXPECT_EQ(text(log, "runs.0.results.1.message.text"), "wrong; mend it");
    EXPECT_EQ(text(log, "runs.0.results.1.locations.0.physicalLocation.region.startLine"), "3");
}

TEST(Sarif, OfNothingIsALogWithoutResults) {
    EXPECT_TRUE(at(log_of({}), "runs.0.results").list()->empty());
    EXPECT_TRUE(at(log_of({{"a", {}, {}, {}}}), "runs.0.results").list()->empty());
}

}  // namespace
}  // namespace nianbao

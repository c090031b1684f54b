#include "format/trace_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string rest = R"("source": "来源", "message": {"zh": "有", "en": "there"})";

/// Code and place of each problem.
std::vector<std::string> problems(const std::string& json) {
    std::vector<std::string> found;
    try {
        static_cast<void>(format::parse_trace_rules(json));
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

std::string rules(const std::string& first, const std::string& second = "") {
    return R"({"rules": [{"id": "a", )" + first + "}" +
           (second.empty() ? "" : R"(, {"id": "b", )" + second + "}") + "]}";
}

TEST(TraceRules, OfTheTemplatesAreSound) {
    EXPECT_GT(load_trace_rules(NIANBAO_TEMPLATES).rules().size(), 20U);
}

TEST(TraceRules, TellEveryMistakeWithItsPlace) {
    EXPECT_THAT(problems(rules(R"("kind": "coment", "severity": "bad", )" + rest,
                               R"("kind": "path", "names": "x", "pattern": ["a", "("],
                                  "except": ["b*"], "severity": "error", "sorce": "")")),
                ElementsAre("traces.kind /rules/0/kind",
                            "form.severity /rules/0",
                            "json.unknown /rules/1/sorce",
                            "json.type /rules/1/names",
                            "traces.pattern /rules/1/pattern/1",
                            "traces.pattern /rules/1/except/0",
                            "json.missing /rules/1",
                            "json.missing /rules/1"));
}

TEST(TraceRules, HaveDifferentIds) {
    EXPECT_THAT(problems(R"({"rules": [{"id": "a", "kind": "path", "severity": "error", )" + rest +
                         R"(}, {"id": "a", "kind": "path", "severity": "error", )" + rest + "}]}"),
                ElementsAre("traces.doubled /rules/1"));
}

TEST(TraceRules, AreAListOfObjects) {
    EXPECT_THAT(problems("{}"), ElementsAre("json.missing "));
    EXPECT_THAT(problems(R"({"rules": {}})"), ElementsAre("json.type /rules"));
    EXPECT_THAT(problems("{"), ElementsAre(::testing::StartsWith("json.")));
}

std::vector<std::string> told(TraceRule rule, const traces::Trace& trace, traces::Said said = {}) {
    rule.id = "r";
    const TraceRules made({std::move(rule)});
    return TraceJudge(made, std::move(said)).told(0, trace);
}

traces::Trace trace(std::string_view kind, const std::string& name, const std::string& value) {
    return {kind, name, *opc::PartName::parse("/a"), "", {value}};
}

TEST(TraceJudge, TellsWhatIsOfItsKindAndName) {
    TraceRule rule;
    rule.kind = "property";
    EXPECT_THAT(told(rule, trace("property", "creator", "某甲")), ElementsAre("某甲"));
    EXPECT_THAT(told(rule, trace("path", "creator", "某甲")), IsEmpty());
    rule.names = {"Company"};
    EXPECT_THAT(told(rule, trace("property", "creator", "某甲")), IsEmpty());
}

TEST(TraceJudge, TellsValuesOfItsPatternThatAreNoException) {
    TraceRule rule;
    rule.kind = "comment";
    rule.patterns = {"^某"};
    rule.exceptions = {"乙$"};
    EXPECT_THAT(told(rule, trace("comment", "", "某甲")), ElementsAre("某甲"));
    EXPECT_THAT(told(rule, trace("comment", "", "某乙")), IsEmpty());
    EXPECT_THAT(told(rule, trace("comment", "", "甲")), IsEmpty());
}

TEST(TraceJudge, IsSilentAboutWhatTheTextSays) {
    TraceRule rule;
    rule.kind = "property";
    rule.unless_said = true;
    rule.patterns = {"(?:人民政府|局)$"};
    const traces::Trace organ = trace("property", "Company", "示范区人民政府");
    EXPECT_THAT(told(rule, organ, {"", "本区"}), ElementsAre("示范区人民政府"));
    EXPECT_THAT(told(rule, organ, {"", "在示范区内"}), IsEmpty());
    EXPECT_THAT(told(rule, organ, {"示范区人民政府报告", ""}), IsEmpty());
    EXPECT_THAT(told(rule, trace("property", "Company", "县局"), {"", "县"}), ElementsAre("县局"));
}

}  // namespace
}  // namespace nianbao

#include "format/wording_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

using testing::ElementsAre;

constexpr const char* head = R"("severity": "warning", "source": "来源",
    "message": {"zh": "不对", "en": "wrong"}})";

std::string rules_of(const std::string& members) {
    return R"({"rules": [{)" + members + ", " + head + "]}";
}

/// Code and place of each problem.
std::vector<std::string> problems(const std::string& json) {
    std::vector<std::string> found;
    try {
        parse_wording(json);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::Form);
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

TEST(WordingJson, ReadsARule) {
    const Wording wording = parse_wording(
        rules_of(R"("id": "w", "pattern": ["甲", "乙"], "except": "甲乙", "editions": ["2021"],
            "years": [2021, null], "mask": true, "together": true)"));
    ASSERT_EQ(wording.rules().size(), 1U);
    const WordRule& rule = wording.rules().front();
    EXPECT_EQ(rule.id, "w");
    EXPECT_EQ(rule.kind, "match");
    EXPECT_THAT(rule.patterns, ElementsAre("甲", "乙"));
    EXPECT_THAT(rule.exceptions, ElementsAre("甲乙"));
    EXPECT_THAT(rule.editions, ElementsAre("2021"));
    EXPECT_EQ(rule.first_year, 2021);
    EXPECT_FALSE(rule.last_year.has_value());
    EXPECT_TRUE(rule.mask);
    EXPECT_TRUE(rule.together);
    EXPECT_EQ(rule.severity, Severity::Warning);
    EXPECT_EQ(rule.message.en, "wrong");
}

TEST(WordingJson, ReadsHowMuchOfAMatchStays) {
    const Wording wording = parse_wording(
        rules_of(R"("id": "w", "pattern": "甲", "mask": [6, 2], "everywhere": true)"));
    const WordRule& rule = wording.rules().front();
    EXPECT_TRUE(rule.mask);
    EXPECT_TRUE(rule.everywhere);
    EXPECT_EQ(rule.shown_first, 6U);
    EXPECT_EQ(rule.shown_last, 2U);
}

TEST(WordingJson, RefusesAMaskOfOneEnd) {
    EXPECT_THAT(problems(R"({"rules": [{"id": "a", "pattern": "甲", "mask": [6],
        "severity": "error", "source": "来源", "message": {"zh": "不对", "en": "wrong"}}]})"),
                ElementsAre("words.mask /rules/0/mask"));
}

TEST(WordingJson, ReadsPairs) {
    const Wording wording =
        parse_wording(rules_of(R"("id": "w", "kind": "balanced", "pairs": ["（）", "《》"])"));
    EXPECT_THAT(wording.rules().front().pairs, ElementsAre("（）", "《》"));
    EXPECT_FALSE(wording.rules().front().mask);
}

TEST(WordingJson, NamesEveryMistakeWithItsPlace) {
    EXPECT_THAT(problems(R"({"rules": [
        {"id": "a", "pattern": ["甲", "(乙"], "colour": 1, "severity": "fatal", "source": "来源",
         "message": {"zh": "不对", "en": "wrong"}},
        {"id": "a", "kind": "macth", "pattern": "甲*"}]})"),
                ElementsAre("json.unknown /rules/0/colour",
                            "form.severity /rules/0",
                            "words.kind /rules/1",
                            "json.missing /rules/1",
                            "form.severity /rules/1",
                            "json.missing /rules/1",
                            "json.missing /rules/1",
                            "words.doubled /rules/1",
                            "words.pattern /rules/0/pattern/1",
                            "words.pattern /rules/1/pattern"));
}

TEST(WordingJson, RefusesPairsAndPatternsInTheWrongKind) {
    EXPECT_THAT(problems(rules_of(R"("id": "w", "kind": "luhn")")),
                ElementsAre("words.sides /rules/0"));
    EXPECT_THAT(problems(rules_of(R"("id": "w", "pattern": "甲", "pairs": ["（）"])")),
                ElementsAre("words.sides /rules/0"));
    EXPECT_THAT(problems(rules_of(R"("id": "w", "kind": "balanced", "pairs": ["（（"])")),
                ElementsAre("words.pairs /rules/0/pairs/0"));
}

TEST(WordingJson, RefusesTextWithoutRules) {
    EXPECT_THAT(problems("{}"), ElementsAre("json.missing "));
    EXPECT_THROW(parse_wording("rules"), Error);
}

}  // namespace
}  // namespace nianbao::format

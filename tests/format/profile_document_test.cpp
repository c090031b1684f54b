// What a profile says of the rules about documents.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/profile.hpp"

namespace nianbao {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

const std::string message = R"("source": "来源", "message": {"zh": "不对", "en": "wrong"})";

Profile profile(const std::string& members) {
    return Profile::parse(R"({"id": "p", "name": {"zh": "本地", "en": "local"}, )" + members + "}",
                          "p.json");
}

std::vector<Form> forms_with(const Profile& local) {
    return load_forms(NIANBAO_TEMPLATES, local);
}

Wording wording_with(const Profile& local) {
    return load_wording(NIANBAO_TEMPLATES, forms_with(local), local);
}

/// Code and place of each problem.
template <typename Load>
std::vector<std::string> problems(Load load) {
    std::vector<std::string> found;
    try {
        load();
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

std::vector<std::string> ids(const TraceRules& rules) {
    std::vector<std::string> found;
    for (const TraceRule& rule : rules.rules()) {
        found.push_back(rule.id);
    }
    return found;
}

const TraceRule& rule_of(const TraceRules& rules, const std::string& id) {
    return *std::find_if(rules.rules().begin(), rules.rules().end(), [&](const TraceRule& rule) {
        return rule.id == id;
    });
}

const std::string link_row =
    R"("document": [{"id": "own-link", "kind": "external", "pattern": ["^http"],
                     "severity": "error", )" +
    message + "}]";

TEST(ProfileOfDocuments, AddsAndWeighsRulesAboutWhatDocumentsCarry) {
    const Profile local =
        profile(link_row + R"(, "severities": {"meta-author": "error", "meta-comment": "off"})");
    const TraceRules rules = load_trace_rules(NIANBAO_TEMPLATES, local);
    EXPECT_THAT(ids(rules), Contains("own-link"));
    EXPECT_THAT(ids(rules), Not(Contains("meta-comment")));
    EXPECT_EQ(rule_of(rules, "meta-author").severity, Severity::Error);
    EXPECT_THAT(switched_off(forms_with(local).back(), wording_with(local), rules),
                ElementsAre("meta-comment"));
}

TEST(ProfileOfDocuments, PutsRulesAboutDocumentsInThePlaceOfOurs) {
    const TraceRules rules = load_trace_rules(
        NIANBAO_TEMPLATES,
        profile(R"("document": [{"id": "meta-path", "kind": "path", "severity": "error", )" +
                message + "}]"));
    EXPECT_EQ(rules.rules().size(), load_trace_rules(NIANBAO_TEMPLATES).rules().size());
    EXPECT_EQ(rule_of(rules, "meta-path").source, "来源");
}

TEST(ProfileOfDocuments, IsRefusedForMistakesInRulesAboutDocuments) {
    const Profile local = profile(
        R"("document": [{"id": "x", "kind": "paths", "except": ["("], "severity": "error", )" +
        message + "}]");
    const std::vector<std::string> wanted = {"traces.kind p.json!/document/0/kind",
                                             "traces.pattern p.json!/document/0/except/0"};
    EXPECT_EQ(problems([&] { load_trace_rules(NIANBAO_TEMPLATES, local); }), wanted);
    EXPECT_EQ(problems([&] { wording_with(local); }), wanted);
    EXPECT_THAT(problems([&] { wording_with(profile(R"("severities": {"meta-autor": "off"})")); }),
                ElementsAre("profile.rule p.json!/severities/meta-autor"));
}

}  // namespace
}  // namespace nianbao

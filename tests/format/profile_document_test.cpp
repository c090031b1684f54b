// What a profile says of the rules about documents.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/local_profile.hpp"
#include "nianbao/traces.hpp"

namespace nianbao {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

const std::string message = R"("source": "来源", "message": {"zh": "不对", "en": "wrong"})";

const std::string link_row =
    R"("document": [{"id": "own-link", "kind": "external", "pattern": ["^http"],
                     "severity": "error", )" +
    message + "}]";

TEST(ProfileOfDocuments, AddsAndWeighsRulesAboutWhatDocumentsCarry) {
    const Profile local =
        profile(link_row + R"(, "severities": {"meta-author": "error", "meta-comment": "off"})");
    const TraceRules rules = load_trace_rules(NIANBAO_TEMPLATES, local);
    EXPECT_THAT(ids(rules.rules()), Contains("own-link"));
    EXPECT_THAT(ids(rules.rules()), Not(Contains("meta-comment")));
    EXPECT_EQ(rule_of(rules.rules(), "meta-author").severity, Severity::Error);
    EXPECT_THAT(switched_off(forms_with(local).back(), wording_with(local), rules),
                ElementsAre("meta-comment"));
}

TEST(ProfileOfDocuments, PutsRulesAboutDocumentsInThePlaceOfOurs) {
    const TraceRules rules = load_trace_rules(
        NIANBAO_TEMPLATES,
        profile(R"("document": [{"id": "meta-path", "kind": "path", "severity": "error", )" +
                message + "}]"));
    EXPECT_EQ(rules.rules().size(), load_trace_rules(NIANBAO_TEMPLATES).rules().size());
    EXPECT_EQ(rule_of(rules.rules(), "meta-path").source, "来源");
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

#include "nianbao/profile.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/local_profile.hpp"
#include "nianbao/edition_map.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"

namespace nianbao {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr const char* message = R"("source": "来源", "message": {"zh": "不对", "en": "wrong"})";

/// What a profile says of the form of 2021.
Profile profile_of_2021(const std::string& members) {
    return profile(R"("forms": [{"edition": "2021", )" + members + "}]");
}

Form form_of_2021(const Profile& local) {
    return forms_with(local).back();
}

Report report_of_2021() {
    Report report;
    report.edition = "2021";
    report.year = 2025;
    report.organization = "示例县政府办公室";
    return report;
}

const std::string new_row =
    R"("rows": [{"table": "documents", "after": "rules",
                 "row": {"key": "explained", "label": "配发解读的文件", "aliases": ["解读"]}}])";

TEST(Profile, ThatIsNoneChangesNothing) {
    EXPECT_EQ(Profile().id(), "");
    EXPECT_EQ(form_of_2021(Profile()).rules.size(),
              load_forms(NIANBAO_TEMPLATES).back().rules.size());
    EXPECT_THAT(switched_off(form_of_2021(Profile()), wording_with(Profile())), IsEmpty());
}

TEST(Profile, AddsARowToAMatrix) {
    const Form form = form_of_2021(profile_of_2021(new_row));
    const Table& table = form.tables.front();
    EXPECT_EQ(table.rows[1].key, "explained");
    ASSERT_NE(form.item("explained.in_force"), nullptr);
    EXPECT_EQ(form.item("explained.in_force")->unit, "件");
    EXPECT_EQ(form.item("explained.in_force")->label, "配发解读的文件（现行有效件数）");
    EXPECT_TRUE(form.item("explained.in_force")->local);
    EXPECT_FALSE(form.item("rules.in_force")->local);
    EXPECT_EQ(table.items[3].key, "explained.issued");
}

TEST(Profile, AddsARowToAList) {
    const std::vector<Form> forms = forms_with(profile(
        R"("forms": [{"edition": "2014", "rows": [{"table": "statistics", "after": "1.1",
            "row": {"key": "1.1.local", "label": "其中：本地网站公开数", "kind": "count", "unit": "条",
                    "parent": "1.1"}}]}])"));
    const auto& items = forms.front().tables.front().items;
    const auto found = std::find_if(
        items.begin(), items.end(), [](const Item& item) { return item.key == "1.1.local"; });
    ASSERT_NE(found, items.end());
    EXPECT_EQ((found - 1)->key, "1.1");
    EXPECT_TRUE(found->local);
}

TEST(Profile, LetsTheRulesOfTheFormSeeItsRows) {
    Report report = report_of_2021();
    report.statistics["explained.issued"].value = Value(*Number::parse("-1"));
    const std::vector<Finding> findings = check(form_of_2021(profile_of_2021(new_row)), report);
    EXPECT_THAT(findings, Contains(testing::Field(&Finding::rule, "V1")));
}

TEST(Profile, AddsOtherWordsForLabelsAndTitles) {
    const Form form = form_of_2021(profile_of_2021(
        R"("sections": [{"key": "problems", "aliases": ["五、不足"]}],
           "labels": [{"table": "requests", "row": "new", "aliases": ["收到数"],
                       "explain": {"zh": "按日计", "en": "by day"}},
                      {"table": "documents", "column": "issued", "aliases": ["制发数"]}])"));
    EXPECT_THAT(form.sections[4].aliases, Contains("五、不足"));
    const Table& documents = form.tables.front();
    EXPECT_THAT(documents.columns.front().aliases, ElementsAre("制发数"));
    const auto& rows = form.tables[4].rows;
    EXPECT_THAT(rows.front().aliases, Contains("收到数"));
    EXPECT_EQ(rows.front().explain.en, "by day");
}

TEST(Profile, AddsRulesAndTakesThePlaceOfThoseOfTheForm) {
    const std::string side = R"("left": ["new.total"], "right": ["carry.total"])";
    const Form form = form_of_2021(profile_of_2021(
        R"("rules": [{"id": "own", "kind": "at-most", "severity": "error", )" + side + ", " +
        message + R"(}, {"id": "M3", "kind": "equal", "severity": "warning", )" + side + ", " +
        message + "}]"));
    EXPECT_THAT(ids(form.rules), Contains("own"));
    const auto of_m3 = std::count_if(
        form.rules.begin(), form.rules.end(), [](const Rule& rule) { return rule.id == "M3"; });
    EXPECT_EQ(of_m3, 1);
    EXPECT_EQ(rule_of(form.rules, "M3").message.en, "wrong");
}

TEST(Profile, WeighsRulesAndSwitchesThemOff) {
    const Profile local = profile(
        R"("severities": {"M1": "information", "M3": "off", "T1.new": "off", "slips": "error"})");
    const Form form = form_of_2021(local);
    const Wording wording = wording_with(local);
    EXPECT_EQ(rule_of(form.rules, "M1").severity, Severity::Information);
    EXPECT_THAT(ids(form.rules), Not(Contains("M3")));
    EXPECT_THAT(ids(wording.claims().rows), Not(Contains("T1.new")));
    EXPECT_EQ(rule_of(wording.rules(), "slips").severity, Severity::Error);
    EXPECT_THAT(switched_off(form, wording), ElementsAre("M3", "T1.new"));
}

TEST(Profile, AddsWordsAndClaimsOfItsOwnFirst) {
    const std::string severity = std::string(R"("severity": "warning", )") + message;
    const Wording wording = wording_with(
        profile(R"("words": [{"id": "own", "pattern": "信息公开科", )" + severity +
                R"(}, {"id": "slips", "pattern": "甲乙", )" + severity +
                R"(}], "claims": [{"id": "first", "kind": "figure", "items": ["new.total"],
                           "pattern": "收到<gap>申请<is>#<unit>", )" +
                severity + "}]"));
    EXPECT_EQ(wording.rules().back().id, "own");
    EXPECT_THAT(rule_of(wording.rules(), "slips").patterns, ElementsAre("甲乙"));
    EXPECT_EQ(wording.claims().rows.front().id, "first");
}

TEST(Profile, SaysWhatABlankAndADashStandFor) {
    Report report = report_of_2021();
    report.statistics["new.total"].value = Value(*Number::parse("3"));
    report.statistics["new.natural"].value = Value(*Number::parse("2"));
    report.statistics["new.corp"].value = Value::not_applicable("-");
    const auto rules_told = [&](const std::string& members) {
        std::vector<std::string> told;
        for (const Finding& finding : check(form_of_2021(profile(members)), report)) {
            if (finding.rule == "M3") {
                told.push_back(finding.message.zh);
            }
        }
        return told;
    };
    EXPECT_THAT(rules_told(""), IsEmpty());
    EXPECT_THAT(rules_told(R"("blank": "zero")"), IsEmpty());
    const auto told = rules_told(R"("blank": "zero", "dash": "zero")");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_THAT(told.front(), testing::HasSubstr("3 ≠ 2+(-)+(空白)+(空白)+(空白)+(空白)=2"));
}

TEST(Profile, SaysTheLevelOfAnOrganThatDoesNot) {
    Report report = report_of_2021();
    report.statistics["rules.in_force"].value = Value(*Number::parse("6"));
    const auto told = [&](const std::string& members) {
        std::vector<std::string> rules;
        for (const Finding& finding : check(form_of_2021(profile(members)), report)) {
            rules.push_back(finding.rule);
        }
        return rules;
    };
    EXPECT_THAT(told(""), Not(Contains("P3")));
    EXPECT_THAT(told(R"("level": "county")"), Contains("P3"));
    report.level = "city";
    EXPECT_THAT(told(R"("level": "county")"), Not(Contains("P3")));
}

TEST(Profile, NamesFiguresThatATemplateHasNoPlaceFor) {
    const Profile local = profile_of_2021(new_row);
    const Form form = form_of_2021(local);
    Report report = report_of_2021();
    report.statistics["explained.issued"].value = Value(*Number::parse("9"));
    const Template document = load_template(NIANBAO_TEMPLATES, form, formats().front());
    const std::vector<Note> notes = unprinted_rows(document, form, report);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_THAT(notes.front().message.zh, testing::HasSubstr("配发解读的文件（本年制发件数） 9"));
}

TEST(Profile, LeavesTheMapsBetweenEditionsWhole) {
    const std::string row = R"("rows": [{"table": "documents", "after": "rules",
                                         "row": {"key": "explained", "label": "解读"}}])";
    const auto forms = forms_with(profile(R"("forms": [{"edition": "2019", )" + row + "}]"));
    const auto maps = load_edition_maps(NIANBAO_TEMPLATES, forms);
    EXPECT_THAT(maps, Not(IsEmpty()));
    const auto map = std::find_if(
        maps.begin(), maps.end(), [](const EditionMap& one) { return one.from == "2019"; });
    ASSERT_NE(map, maps.end());
    std::vector<std::string> left;
    for (const EditionMap::Left& one : map->left) {
        left.insert(left.end(), one.items.begin(), one.items.end());
    }
    EXPECT_THAT(left, Contains("explained.made"));
}

TEST(Profile, NamesEveryMistakeOfItsOwnWithThePlace) {
    EXPECT_THAT(problems([] {
                    profile(R"("levl": "county", "blank": "nil", "level": "street",
                                         "severities": {"M1": "of"})");
                }),
                UnorderedElementsAre(testing::HasSubstr("p.json!/levl"),
                                     "profile.policy p.json!/blank",
                                     "report.level p.json!/level",
                                     "profile.severity p.json!/severities/M1"));
}

TEST(Profile, NamesEveryMistakeAboutAFormWithThePlace) {
    const Profile local = profile(
        R"("forms": [{"edition": "2020"},
           {"edition": "2021",
            "sections": [{"key": "problem", "aliases": []}],
            "rows": [{"table": "document", "after": "rules", "row": {"key": "a", "label": "甲"}},
                     {"table": "documents", "after": "rule", "row": {"key": "a", "label": "甲"}},
                     {"table": "documents", "after": "rules", "row": {"key": "normative", "label": "甲"}}],
            "labels": [{"table": "requests", "row": "newest", "aliases": []}]},
           {"edition": "2021"}])");
    EXPECT_THAT(problems([&] { forms_with(local); }),
                UnorderedElementsAre("profile.unknown p.json!/forms/1/sections/0",
                                     "profile.unknown p.json!/forms/1/rows/0",
                                     "profile.unknown p.json!/forms/1/rows/1",
                                     "form.doubled p.json!/forms/1/rows/2/row",
                                     "profile.unknown p.json!/forms/1/labels/0",
                                     "profile.edition p.json!/forms/0",
                                     "profile.doubled p.json!/forms/2"));
}

TEST(Profile, NamesPatternsAndRulesThatAreNone) {
    EXPECT_THAT(problems([] {
                    wording_with(profile(std::string(R"("words": [{"id": "w", "pattern": "(",
                                             "severity": "error", )") +
                                         message + "}]"));
                }),
                ElementsAre("words.pattern p.json!/words/0/pattern"));
    EXPECT_THAT(problems([] { wording_with(profile(R"("severities": {"M99": "off"})")); }),
                ElementsAre("profile.rule p.json!/severities/M99"));
}

TEST(Profile, IsNoJsonNamesTheFile) {
    EXPECT_THAT(problems([] { Profile::parse("{", "p.json"); }),
                ElementsAre(testing::HasSubstr("p.json")));
}

}  // namespace
}  // namespace nianbao

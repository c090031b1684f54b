#include "format/claims_json.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

std::string row(const std::string& members) {
    return R"({"claims": [{"id": "r", "severity": "error", "source": "s",
               "message": {"zh": "不对", "en": "wrong"}, )" +
           members + "}]}";
}

/// "place code" of each problem.
std::string problems(const std::string& json) {
    try {
        parse_claims(json, forms());
        return "none";
    } catch (const Error& error) {
        std::string all;
        for (const Problem& problem : error.problems()) {
            all += (all.empty() ? "" : "; ") + problem.place + " " + problem.code;
        }
        return all;
    }
}

TEST(ClaimsJson, ReadsClaimsWithTheWordsOfTheFile) {
    const Claims claims = parse_claims(
        R"({"units": ["件", "件次"], "words": {"gap": "[^，]{0,9}", "all": "共"},
            "contexts": [{"id": "last", "pattern": "去年", "sentence": true, "part": true}],
            "claims": [{"id": "r", "kind": "figure", "items": ["new.total"], "or": [["r7.total"]],
              "pattern": "收到<gap><all>(?P<n>#)件", "except": ["甲", "乙"], "in_part": true,
              "severity": "warning", "source": "s", "message": {"zh": "不对", "en": "wrong"},
              "editions": ["2021"], "years": [2022, null], "sections": ["overview"]}]})",
        forms());
    EXPECT_EQ(claims.units.front(), "件次");
    EXPECT_TRUE(claims.contexts.at(0).sentence);
    EXPECT_TRUE(claims.contexts.at(0).part);
    const Claim& claim = claims.rows.at(0);
    EXPECT_EQ(claim.patterns.at(0), "收到(?:[^，]{0,9})(?:共)(?P<n>#)件");
    EXPECT_EQ(claim.exceptions.size(), 2U);
    EXPECT_EQ(claim.sums.size(), 2U);
    EXPECT_EQ(claim.first_year, 2022);
    EXPECT_TRUE(claim.in_part);
    EXPECT_EQ(claim.severity, Severity::Warning);
}

TEST(ClaimsJson, NamesEveryMistakeWithItsPlace) {
    EXPECT_EQ(problems(row(R"("kind": "figure", "items": ["new.totl"], "pattern": "#")")),
              "/claims/0 claims.item");
    EXPECT_EQ(problems(row(R"("kind": "figure", "items": ["4"], "pattern": "(")")),
              "/claims/0/pattern claims.pattern");
    EXPECT_EQ(problems(row(R"("kind": "figure", "items": ["4"], "pattern": "<gab>#")")),
              "/claims/0/pattern claims.words");
    EXPECT_EQ(problems(row(R"("kind": "figur", "items": ["4"], "pattern": "#")")),
              "/claims/0 claims.kind");
    EXPECT_EQ(problems(row(R"("kind": "implies", "pattern": "甲")")), "/claims/0 claims.members");
    EXPECT_EQ(problems(row(R"("kind": "parts", "pattern": "甲", "when": "x")")),
              "/claims/0/when claims.number");
    EXPECT_NE(problems(row(R"("kind": "parts", "pattern": "甲", "wen": 1)")), "none");
    EXPECT_NE(problems(R"({"rows": []})"), "none");
}

TEST(ClaimsJson, SuggestsTheNameThatWasMeant) {
    try {
        parse_claims(row(R"("kind": "figure", "items": ["new.totl"], "pattern": "#")"), forms());
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(error.problems().at(0).remedy.en.find("new.total"), std::string::npos);
    }
}

/// An office adds a claim of its own: a row of data, no C++.
TEST(ClaimsJson, AreExtendedByARowOfData) {
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / "office_claims";
    std::filesystem::create_directories(folder / "2021");
    std::filesystem::copy_file(std::filesystem::path(NIANBAO_TEMPLATES) / "2021/form.json",
                               folder / "2021/form.json",
                               std::filesystem::copy_options::overwrite_existing);
    std::ofstream(folder / "claims.json")
        << R"({"units": ["件"], "claims": [{"id": "seizures", "kind": "figure",
              "items": ["coercion.decisions"], "pattern": "查封[^，。#]{0,10}(#)件",
              "severity": "warning", "source": "本局统计口径",
              "message": {"zh": "查封数应等于行政强制处理决定数。",
                          "en": "Seizures are the decisions of coercion."}}]})";
    const std::vector<Form> office = load_forms(folder);
    const Wording wording = load_wording(folder);
    Report report;
    report.year = 2024;
    report.statistics["coercion.decisions"] = {Value(Number(3)), "", ""};
    report.sections = {
        {"一、总体情况", {{Block::Kind::Paragraph, 0, "全年查封场所4件。", "", ""}}, ""}};
    const auto findings = check(office.front(), report, wording);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.back().rule, "seizures");
    EXPECT_EQ(findings.back().difference, "1");
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace nianbao::format

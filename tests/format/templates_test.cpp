#include <filesystem>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

/// The forms that come with the program.
class Templates : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(NIANBAO_TEMPLATES)) {
            GTEST_SKIP() << NIANBAO_TEMPLATES << " is not here";
        }
        forms_ = load_forms(NIANBAO_TEMPLATES);
    }
    std::vector<Form> forms_;
};

TEST_F(Templates, CoverTheYearsOfTheirNotices) {
    Report report;
    report.year = 2017;
    EXPECT_EQ(form_of(forms_, report).id, "2014");
    report.year = 2025;
    EXPECT_EQ(form_of(forms_, report).id, "2021");
}

TEST_F(Templates, HaveTheItemsOfTheOfficialForms) {
    Report report;
    report.year = 2017;
    int rows = 0;
    form_of(forms_, report).each_item([&rows](const Item&) { ++rows; });
    EXPECT_EQ(rows, 67);
    int cells = 0;
    const auto count = [&cells](const Item&) { ++cells; };
    report.year = 2025;
    form_of(forms_, report).each_item(count);
    EXPECT_EQ(cells, 10 + 175 + 15);
    cells = 0;
    report.year = 2019;
    form_of(forms_, report).each_item(count);
    EXPECT_EQ(cells, 22 + 161 + 15);
}

TEST_F(Templates, FindNothingWrongWithAReportOfZeros) {
    for (const Form& form : forms_) {
        Report report;
        report.year = form.first_year;
        form.each_item([&report](const Item& item) {
            if (item.kind != ItemKind::Heading && item.kind != ItemKind::Text) {
                report.statistics[item.key] = {Value(Number(item.key == "8.3" ? 1 : 0)), "", ""};
            }
        });
        if (form.item("8.3.1") != nullptr) {
            report.statistics["8.3.1"].value = Value(Number(1));
        }
        for (const Finding& finding : check(form, report)) {
            ADD_FAILURE() << form.id << " " << finding.rule << ": " << finding.message.en;
        }
    }
}

/// A report of zeros but for some figures, by the form of its year.
std::string findings_of(const std::vector<Form>& forms,
                        int year,
                        const std::map<std::string, int>& figures) {
    Report report;
    report.year = year;
    const Form& form = form_of(forms, report);
    form.each_item([&](const Item& item) {
        const auto found = figures.find(item.key);
        const int figure = found == figures.end() ? 0 : found->second;
        report.statistics[item.key] = {Value(Number(figure)), "", item.key};
    });
    std::string rules;
    for (const Finding& finding : check(form, report)) {
        rules += finding.rule + " ";
    }
    return rules;
}

TEST_F(Templates, LetChangesBeNegativeButNotTheItemsThatAreLeft) {
    EXPECT_EQ(findings_of(forms_, 2019, {{"penalty.previous", 253}, {"penalty.change", -3}}), "");
    EXPECT_EQ(findings_of(forms_, 2019, {{"penalty.previous", 3}, {"penalty.change", -253}}),
              "P5.enforcement ");
    EXPECT_EQ(findings_of(forms_, 2020, {{"licence.previous", -1}, {"licence.change", 1}}), "V1 ");
}

TEST_F(Templates, KnowWhatTheFormOf2019PrintsOfDocumentsAndPurchases) {
    EXPECT_EQ(
        findings_of(forms_,
                    2019,
                    {{"normative.made", 13}, {"normative.released", 13}, {"normative.open", 524}}),
        "");
    EXPECT_EQ(findings_of(forms_, 2019, {{"normative.released", 2}, {"normative.open", 1}}),
              "P4 P4.made ");
    EXPECT_EQ(findings_of(forms_, 2019, {{"purchase.projects", 1}}), "P6 ");
    EXPECT_EQ(findings_of(forms_, 2019, {{"coercion.decisions", 1}}), "P5.penalties ");
    EXPECT_EQ(findings_of(forms_, 2019, {{"r6.natural", 1}}), "M2 M3 ");
}

TEST_F(Templates, SumTheMatrixOfRequestsByColumn) {
    Report report;
    report.year = 2025;
    const Form& form = form_of(forms_, report);
    form.each_item([&report](const Item& item) {
        report.statistics[item.key] = {Value(Number(0)), "", "at " + item.key};
    });
    report.statistics["new.natural"].value = Value(Number(2));
    report.statistics["new.total"].value = Value(Number(2));
    std::string found;
    for (const Finding& finding : check(form, report)) {
        found += finding.rule + " " + finding.difference + "; ";
    }
    EXPECT_EQ(found, "M1 2; M1 2; ");
}

}  // namespace
}  // namespace nianbao::format

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
    report.year = 2025;
    int cells = 0;
    form_of(forms_, report).each_item([&cells](const Item&) { ++cells; });
    EXPECT_EQ(cells, 10 + 175 + 15);
}

TEST_F(Templates, FindNothingWrongWithAReportOfZeros) {
    for (const Form& form : forms_) {
        Report report;
        report.year = form.first_year;
        form.each_item([&report](const Item& item) {
            if (item.kind == ItemKind::Count || item.kind == ItemKind::Amount) {
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

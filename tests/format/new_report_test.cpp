#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/workbook.hpp"

namespace nianbao {
namespace {

class NewReports : public testing::Test {
protected:
    Reading example(const std::string& name) const {
        return read_report(std::string(NIANBAO_EXAMPLES "/") + name, forms_);
    }

    NewReport begun(const ReportFacts& facts, std::optional<Reading> last = {}) const {
        return new_report(facts, std::move(last), forms_, NIANBAO_TEMPLATES);
    }

    /// Code and message of the refusal.
    std::string refusal(const ReportFacts& facts, std::optional<Reading> last = {}) const {
        try {
            begun(facts, std::move(last));
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), Error::Kind::Usage);
            return error.problems().front().code + ": " + error.problems().front().message.en;
        }
        return "";
    }

    const std::vector<Form> forms_ = load_forms(NIANBAO_TEMPLATES);
};

TEST_F(NewReports, AreBlankOfTheEditionOfTheYear) {
    const NewReport made = begun({"", 2017, "青石镇人民政府", "township"});
    EXPECT_EQ(made.form->id, "2014");
    EXPECT_EQ(made.report.edition, "2014");
    EXPECT_EQ(made.report.organization, "青石镇人民政府");
    EXPECT_EQ(made.report.level, "township");
    EXPECT_FALSE(made.last);
    EXPECT_EQ(collection_workbook(made), collection_workbook(*made.form, made.report));
}

TEST_F(NewReports, FollowLastYears) {
    const Reading last = example("bureau-2024.json");
    const NewReport made = begun({"", 0, "", ""}, last);
    EXPECT_EQ(made.report.year, 2025);
    EXPECT_EQ(made.report.organization, last.report.organization);
    ASSERT_TRUE(made.last);
    EXPECT_EQ(made.last->year, 2024);
    EXPECT_EQ(made.report.entry("carry.total")->value, last.report.entry("next.total")->value);
    EXPECT_EQ(begun({"", 0, "另一局", ""}, last).report.organization, "另一局");
    EXPECT_EQ(collection_workbook(made),
              collection_workbook(*made.form, made.report, {&last.report, true}));
}

TEST_F(NewReports, CarryAnOlderEditionOverAndSaySo) {
    const NewReport made = begun({"", 2019, "", ""}, example("street-2017.json"));
    EXPECT_EQ(made.form->id, "2019");
    ASSERT_TRUE(made.last);
    EXPECT_EQ(made.last->edition, "2019");
    EXPECT_FALSE(made.notes.empty());
}

TEST_F(NewReports, RefuseAYearThatDoesNotFit) {
    const Reading last = example("bureau-2024.json");
    EXPECT_EQ(refusal({}), "new.year: the report year is missing");
    EXPECT_EQ(refusal({"", 2024, "", ""}, last),
              "new.year: 2024 is not after 2024, the year of the last report");
    EXPECT_EQ(refusal({"2021", 2018, "", ""}),
              "new.edition: the edition 2021 is not for reports of 2018");
}

}  // namespace
}  // namespace nianbao

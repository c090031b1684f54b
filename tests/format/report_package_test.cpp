#include "format/report_package.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/random_narrative.hpp"
#include "format/round_trip.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

namespace nianbao::format {
namespace {

class ReportPackage : public testing::Test {
protected:
    static void SetUpTestSuite() { all_forms = load_forms(NIANBAO_TEMPLATES); }

    static Reading read(const std::string& bytes) {
        return parse_report(bytes, ".docx", all_forms);
    }

    static std::vector<Form> all_forms;
};

std::vector<Form> ReportPackage::all_forms;

TEST_F(ReportPackage, GivesBackTheReportsThatTheOfficialDocumentsPrint) {
    const int reports = round_trips(20);
    for (const Form& form : all_forms) {
        const Template official = load_template(NIANBAO_TEMPLATES, form, formats()[0]);
        RandomNarratives random(2024, {});
        for (int i = 0; i < reports && !HasFailure(); ++i) {
            const Report report = random.next(form);
            const Reading reading = read(official.render(report_data(form, report)));
            expect_same_report(form, report, reading.report);
        }
    }
}

TEST_F(ReportPackage, GivesBackTheExamples) {
    for (const auto& file : std::filesystem::directory_iterator(NIANBAO_EXAMPLES)) {
        if (file.path().extension() != ".json") {
            continue;
        }
        const Report report = read_report(file.path(), all_forms).report;
        PictureSource pictures = pictures_in(NIANBAO_EXAMPLES);
        const Form& form = form_of(all_forms, report);
        RenderOptions options;
        options.pictures = pictures;
        const std::string bytes = load_template(NIANBAO_TEMPLATES, form, formats()[0])
                                      .render(report_data(form, report), options);
        const Reading reading = read(bytes);
        EXPECT_EQ(reading.report.title.substr(0, 9), report.organization.substr(0, 9));
        EXPECT_EQ(reading.report.sections.size(), report.sections.size());
        expect_same_figures(form, report, reading.report);
        EXPECT_EQ(reading.report.signature, report.signature);
        EXPECT_LE(reading.notes.size(), 2U) << told(reading.notes);
    }
}

}  // namespace
}  // namespace nianbao::format

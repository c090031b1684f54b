#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/random_report.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "report/cell_reading.hpp"

namespace nianbao::format {
namespace {

class ReadForm : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    const Form& edition(std::string_view id) const {
        return *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& form) { return form.id == id; });
    }

    static void expect_same(const Form& form, const Report& given, const Report& read) {
        form.each_item([&](const Item& item) {
            const Entry* const before = given.entry(item.key);
            const Entry* const after = read.entry(item.key);
            const Value given_value = before == nullptr ? Value() : before->value;
            const Value wanted = report::read_cell(given_value.written(), item).value;
            const Value found = after == nullptr ? Value() : after->value;
            EXPECT_EQ(wanted, found)
                << item.key << ": " << wanted.written() << " came back as " << found.written();
        });
    }

    /// Fills a blank form with random reports and reads them back.
    static void expect_round_trips(const Form& form, const std::string& blank) {
        constexpr int reports = 200;
        const Template filled = Template::compile(bind_form(blank, form).document);
        RandomReports random(20211);
        for (int i = 0; i < reports; ++i) {
            const Report report = random.next(form);
            const std::string document = filled.render(report_data(form, report));
            expect_same(form, report, read_form(document, form).report);
            if (testing::Test::HasFailure()) {
                return;
            }
        }
    }

    std::vector<Form> forms_;
};

TEST_F(ReadForm, GivesBackWhatWasFilledIntoTheDocumentOf2014) {
    expect_round_trips(edition("2014"), docx_of(blank_form(edition("2014"))));
}

TEST_F(ReadForm, GivesBackWhatWasFilledIntoTheWorkbookOf2014) {
    expect_round_trips(edition("2014"), xlsx_of(blank_form(edition("2014"))));
}

TEST_F(ReadForm, GivesBackWhatWasFilledIntoTheDocumentOf2021) {
    expect_round_trips(edition("2021"), docx_of(blank_form(edition("2021"))));
}

TEST_F(ReadForm, GivesBackWhatWasFilledIntoTheWorkbookOf2021) {
    expect_round_trips(edition("2021"), xlsx_of(blank_form(edition("2021"))));
}

TEST_F(ReadForm, ReadsTheOfficialTemplatesToo) {
    for (const Form& form : forms_) {
        for (const Format& format : formats()) {
            const Template official = load_template(NIANBAO_TEMPLATES, form, format);
            RandomReports random(7);
            for (int i = 0; i < 10; ++i) {
                const Report report = random.next(form);
                const std::string document = official.render(report_data(form, report));
                expect_same(form, report, read_form(document, form).report);
            }
        }
    }
}

TEST_F(ReadForm, KeepsUnitsAndPlaces) {
    const Form& form = edition("2014");
    BlankForm blank = blank_form(form);
    blank.cell("@1.1").text = " 100 ";
    const Entry entry = *read_form(docx_of(blank), form).report.entry("1.1");
    EXPECT_EQ(entry.value, Value(Number(100)));
    EXPECT_EQ(entry.unit, "条");
    EXPECT_EQ(entry.place, "table 1, row 3, column 3");
}

TEST_F(ReadForm, NotesWhatItCouldNotPlaceAndWhatItGuessed) {
    const Form& form = edition("2014");
    BlankForm blank = blank_form(form);
    blank.cell("1.政府公报公开政府信息数").text = "1.公示栏张贴次数";
    blank.cell("1.当面申请数").text = "1.当面申请";
    const Reading reading = read_form(docx_of(blank), form);
    ASSERT_EQ(reading.notes.size(), 3U);
    EXPECT_NE(reading.notes[0].message.en.find("当面申请数"), std::string::npos);
    EXPECT_NE(reading.notes[1].message.en.find("公示栏张贴次数"), std::string::npos);
    EXPECT_NE(reading.notes[2].message.en.find("政府公报公开政府信息数"), std::string::npos);
}

TEST_F(ReadForm, RefusesADocumentWithoutTheTables) {
    EXPECT_THROW(read_form(docx_of(BlankForm{{{"一封信", {}}}}), edition("2021")), Error);
}

}  // namespace
}  // namespace nianbao::format

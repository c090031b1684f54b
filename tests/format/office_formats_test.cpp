#include <array>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "edition_reports.hpp"
#include "nianbao/nianbao.hpp"

namespace nianbao {
namespace {

/// A document or workbook of a report that says little.
std::string document_of(const Format& format) {
    const Form& form = format::form_of_2021();
    const Template document = load_template(NIANBAO_TEMPLATES, form, format);
    return document.render(report_data(form, format::report_of(form), document), Missing::Empty);
}

const Format& named(std::string_view name) {
    for (const Format& format : office_formats()) {
        if (format.name == name) {
            return format;
        }
    }
    throw std::invalid_argument(std::string(name));
}

/// A variable of the environment, until the end of its scope.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* const old = std::getenv(name)) {
            old_ = old;
        }
        ::setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable(Variable&&) = delete;
    Variable& operator=(const Variable&) = delete;
    Variable& operator=(Variable&&) = delete;
    ~Variable() { ::setenv(name_, old_.c_str(), 1); }

private:
    const char* name_;
    std::string old_;
};

TEST(OfficeFormats, AreMadeOfTheDocumentOrTheWorkbook) {
    EXPECT_EQ(office_source(named("pdf")), formats().data());
    EXPECT_EQ(office_source(named("odt")), formats().data());
    EXPECT_EQ(office_source(named("ods"))->name, "xlsx");
    EXPECT_EQ(office_source(formats()[0]), nullptr);
    EXPECT_EQ(office_source(page_format()), nullptr);
}

TEST(SaveByOffice, MakesNothingOfNothing) {
    EXPECT_TRUE(save_by_office({}).empty());
}

TEST(SaveByOffice, RefusesAFormatThatIsNotOfLibreOffice) {
    if (office_problem()) {
        GTEST_SKIP() << "LibreOffice is not installed";
    }
    try {
        (void)save_by_office({{"", formats().data()}});
        FAIL() << "was made";
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "office.format");
    }
}

TEST(SaveByOffice, SaysWhereLibreOfficeIsMissing) {
    const Variable path("PATH", "/nowhere");
    const auto results = save_by_office({{"PK", &named("pdf")}});
    ASSERT_EQ(results.size(), 1U);
    ASSERT_TRUE(results[0].problem);
    EXPECT_EQ(results[0].problem->code, "office.missing");
    EXPECT_TRUE(office_problem());
}

TEST(SaveByOffice, TellsTheDocumentThatItCannotOpenAndMakesTheOthers) {
    if (office_problem()) {
        GTEST_SKIP() << "LibreOffice is not installed";
    }
    const std::string document = document_of(formats()[0]);
    const std::string workbook = document_of(formats()[1]);
    const auto results = save_by_office({{document, &named("pdf")},
                                         {"no document", &named("pdf")},
                                         {document, &named("pdf")},
                                         {workbook, &named("ods")}});
    ASSERT_EQ(results.size(), 4U);
    EXPECT_TRUE(results[0].bytes.starts_with("%PDF-1."));
    EXPECT_TRUE(results[2].bytes.starts_with("%PDF-1."));
    EXPECT_TRUE(results[3].bytes.starts_with("PK"));
    EXPECT_TRUE(results[1].bytes.empty());
    ASSERT_TRUE(results[1].problem);
    EXPECT_EQ(results[1].problem->code, "office.failed");
    EXPECT_FALSE(results[0].problem || results[2].problem || results[3].problem);
}

}  // namespace
}  // namespace nianbao

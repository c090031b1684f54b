#include <fstream>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <gtest/gtest.h>

#include "office.hpp"

// File > Export, soffice --convert-to, and opening the JSON of a report.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

struct Case {
    std::string input;  ///< extension of the document that is open
    std::string filter;
    std::string output;
};

class Filters : public testing::TestWithParam<Case> {
protected:
    static void SetUpTestSuite() {
        nianbao("convert " + example("district-2021.json").string() + " --to docx,xlsx -o " +
                work("documents").string());
    }
    void TearDown() override { Office::running().close_all(); }
};

INSTANTIATE_TEST_SUITE_P(All,
                         Filters,
                         testing::Values(Case{"xlsx", "nianbao_calc_xlsx", "xlsx"},
                                         Case{"xlsx", "nianbao_calc_html", "html"},
                                         Case{"docx", "nianbao_writer_docx", "docx"},
                                         Case{"docx", "nianbao_writer_xlsx", "xlsx"},
                                         Case{"docx", "nianbao_writer_html", "html"}));

TEST_P(Filters, WriteWhatTheConverterWrites) {
    const fs::path input = work("documents/district-2021." + GetParam().input);
    const fs::path output = work(GetParam().filter + "." + GetParam().output);
    if (GetParam().input == "xlsx") {
        // The official table has no year and no organ in it: a workbook has.
        nianbao("new --from " + example("district-2021.json").string() + " -o " +
                work("workbook.xlsx").string());
    }
    const fs::path opened = GetParam().input == "xlsx" ? work("workbook.xlsx") : input;
    const auto document = Office::running().open(opened);
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(to_uno(url_of_file(output)),
                     sequence_of({with("FilterName", GetParam().filter)}));
    const fs::path by_program = work(GetParam().filter + "-by-program");
    nianbao("convert " + opened.string() + " --to " + GetParam().output + " -o " +
            by_program.string());
    const fs::path expected = by_program / opened.filename().replace_extension(GetParam().output);
    ASSERT_FALSE(bytes_of(expected).empty());
    EXPECT_TRUE(bytes_of(output) == bytes_of(expected));
}

std::string cell(const Reference<css::frame::XModel>& document,
                 const char* sheet,
                 const char* name) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> cells(book->getSheets()->getByName(to_uno(sheet)),
                                                  UNO_QUERY_THROW);
    const Reference<css::text::XText> text(
        cells->getCellRangeByName(to_uno(name))->getCellByPosition(0, 0), UNO_QUERY_THROW);
    return to_utf8(text->getString());
}

TEST(ImportFilter, OpensTheJsonOfAReportAsItsWorkbook) {
    const auto document = Office::running().open(example("bureau-2024.json"));
    EXPECT_EQ(cell(document, "基本情况", "B4"), "2024");
    Office::running().close_all();
}

TEST(ImportFilter, LeavesOtherJsonAlone) {
    const fs::path other = work("other.json");
    std::ofstream(other) << R"({"a": 1})";
    const auto document = Office::running().open(other);
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    EXPECT_FALSE(book.is());
    Office::running().close_all();
}

}  // namespace
}  // namespace nianbao::plugin

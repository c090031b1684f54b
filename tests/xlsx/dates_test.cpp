#include "xlsx/dates.hpp"

#include <gtest/gtest.h>

#include "xlsx/string_item.hpp"

namespace nianbao::xlsx {
namespace {

const std::string ns = " xmlns=\"" + std::string(spreadsheet) + "\"";

TEST(Dates, CountDaysAsTheWorkbookDoes) {
    EXPECT_EQ(date_serial("2018-03-26", Epoch::From1900), "43185");
    EXPECT_EQ(date_serial("2018-03-26", Epoch::From1904), "41723");
    EXPECT_EQ(date_serial("1904-01-01", Epoch::From1904), "0");
    EXPECT_EQ(date_serial("9999-12-31", Epoch::From1900), "2958465");
}

TEST(Dates, KeepToTheLeapYearThatNeverWas) {
    EXPECT_EQ(date_serial("1900-01-01", Epoch::From1900), "1");
    EXPECT_EQ(date_serial("1900-02-28", Epoch::From1900), "59");
    EXPECT_EQ(date_serial("1900-03-01", Epoch::From1900), "61");
}

TEST(Dates, CarryATime) {
    EXPECT_EQ(date_serial("2018-03-26T12:00", Epoch::From1900), "43185.5");
    EXPECT_EQ(date_serial("2018-03-26 06:00:00", Epoch::From1900), "43185.25");
    EXPECT_EQ(date_serial("2018-03-26T00:00", Epoch::From1900), "43185");
}

TEST(Dates, AreNothingElse) {
    for (const char* text : {"",
                             "2018-3-26",
                             "2018-02-30",
                             "2018年3月26日",
                             "2018-03-26T12:00Z",
                             "2018-03-26T24:00",
                             "2018-03-26T1:00",
                             "2018-03-26x",
                             "2018-03-26T",
                             "1899-12-31"}) {
        EXPECT_EQ(date_serial(text, Epoch::From1900), std::nullopt) << text;
    }
    EXPECT_EQ(date_serial("1903-12-31", Epoch::From1904), std::nullopt);
}

TEST(Dates, AreShownByBuiltInFormats) {
    for (const std::uint32_t id : {14U, 22U, 27U, 36U, 45U, 47U, 50U, 58U}) {
        EXPECT_TRUE(is_date_format(id)) << id;
    }
    for (const std::uint32_t id : {0U, 13U, 23U, 37U, 44U, 48U, 49U, 59U}) {
        EXPECT_FALSE(is_date_format(id)) << id;
    }
}

TEST(Dates, AreShownByFormatsWithTheirLetters) {
    for (const char* code : {"yyyy\"年\"m\"月\"d\"日\"",
                             "[$-804]yyyy/m/d;@",
                             "[h]:mm",
                             "[Red]D-MMM",
                             "h:mm AM/PM",
                             "[DBNum1]yyyy"}) {
        EXPECT_TRUE(is_date_format(std::string_view(code))) << code;
    }
    for (const char* code : {"0.00",
                             "General",
                             "#,##0\"days\"",
                             "[Red]0",
                             "0\\d",
                             "_-* #,##0_-",
                             "@",
                             "0.00E+00",
                             "[$USD-409]0",
                             "\"open"}) {
        EXPECT_FALSE(is_date_format(std::string_view(code))) << code;
    }
}

TEST(Dates, AreFoundAmongTheStylesOfCells) {
    const auto dates = read_date_styles(
        "<styleSheet" + ns +
        "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;\"/><numFmt "
        "numFmtId=\"165\" formatCode=\"0&quot;d&quot;\"/></numFmts><cellStyleXfs><xf "
        "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"><a/>"
        "</xf><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    EXPECT_EQ(dates, (std::vector<bool>{false, true, true, false}));
}

TEST(Dates, BeginWhereTheWorkbookSays) {
    EXPECT_EQ(read_epoch("<workbook" + ns + "><workbookPr date1904=\"1\"/></workbook>"),
              Epoch::From1904);
    EXPECT_EQ(read_epoch("<workbook" + ns + "><workbookPr/></workbook>"), Epoch::From1900);
    EXPECT_EQ(read_epoch("<workbook" + ns + "/>"), Epoch::From1900);
}

}  // namespace
}  // namespace nianbao::xlsx

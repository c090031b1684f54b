#include "text/decimal.hpp"

#include <gtest/gtest.h>

namespace nianbao::text {
namespace {

Decimal of(std::string_view text) {
    return Decimal::parse(text).value();
}

TEST(DecimalParts, AreTakenFromTheFrontOfAText) {
    const DecimalParts parts = decimal_parts("-12.50 kg").value();
    EXPECT_TRUE(parts.negative);
    EXPECT_EQ(parts.whole, "12");
    EXPECT_EQ(parts.fraction, "50");
    EXPECT_EQ(parts.rest, " kg");
    EXPECT_EQ(decimal_parts("7").value().rest, "");
    EXPECT_FALSE(decimal_parts("7. "));
    EXPECT_FALSE(decimal_parts("-.5"));
}

TEST(Decimal, ComesBackAsItWasWritten) {
    for (const char* text : {"0", "7", "-7", "0.50", "-0.5", "123456789012345678901234567890.1"}) {
        EXPECT_EQ(of(text).text(), text);
    }
}

TEST(Decimal, HasNoExponentAndNoNegativeZero) {
    EXPECT_EQ(of("1e3").text(), "1000");
    EXPECT_EQ(of("1.25E+1").text(), "12.5");
    EXPECT_EQ(of("12e-3").text(), "0.012");
    EXPECT_EQ(of("0e5").text(), "0");
    EXPECT_EQ(of("-0.00").text(), "0.00");
}

TEST(Decimal, IsNothingButANumberOfJson) {
    for (const char* text :
         {"", "-", "+1", "01", ".5", "1.", "1e", "1e+", "1e+-2", "1e101", "1,000", "1 ", "NaN"}) {
        EXPECT_FALSE(Decimal::parse(text)) << text;
    }
}

TEST(Decimal, MovesItsPointWithoutLosingADigit) {
    EXPECT_EQ(of("1605964").shifted(-4).text(), "160.5964");
    EXPECT_EQ(of("5").shifted(-4).text(), "0.0005");
    EXPECT_EQ(of("0.1234").shifted(2).text(), "12.34");
    EXPECT_EQ(of("0.1").shifted(2).text(), "10");
    EXPECT_EQ(of("0.5").shifted(0).text(), "0.5");
}

TEST(Decimal, RoundsAHalfAwayFromZero) {
    EXPECT_EQ(of("2.345").rounded(2).text(), "2.35");
    EXPECT_EQ(of("-2.345").rounded(2).text(), "-2.35");
    EXPECT_EQ(of("2.3449").rounded(2).text(), "2.34");
    EXPECT_EQ(of("9.995").rounded(2).text(), "10.00");
    EXPECT_EQ(of("0.5").rounded(0).text(), "1");
    EXPECT_EQ(of("-0.4").rounded(0).text(), "0");
}

TEST(Decimal, FillsUpDecimalsThatAreAskedFor) {
    EXPECT_EQ(of("3").rounded(2).text(), "3.00");
    EXPECT_EQ(of("3.1").rounded(1).text(), "3.1");
}

TEST(Decimal, SetsCommasByThousands) {
    EXPECT_EQ(of("999").grouped(), "999");
    EXPECT_EQ(of("1000").grouped(), "1,000");
    EXPECT_EQ(of("-1234567.8901").grouped(), "-1,234,567.8901");
}

TEST(Decimal, IsComparedByItsValue) {
    const auto read = [](const char* text) { return Decimal::parse(text).value(); };
    EXPECT_EQ(read("0.50"), read("0.5"));
    EXPECT_EQ(read("-0"), read("0.00"));
    EXPECT_LT(read("9.99"), read("10"));
    EXPECT_LT(read("-10"), read("-9.99"));
    EXPECT_LT(read("-1"), read("0"));
    EXPECT_GT(read("100000000000000000000"), read("99999999999999999999.9"));
}

}  // namespace
}  // namespace nianbao::text

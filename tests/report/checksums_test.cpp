#include "report/checksums.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

TEST(Checksums, KnowIdentityNumbersByTheirLastCharacter) {
    // The example of GB 11643-1999.
    EXPECT_TRUE(is_identity_number("11010519491231002X"));
    EXPECT_TRUE(is_identity_number("11010519491231002x"));
    EXPECT_TRUE(is_identity_number("440524188001010014"));
    EXPECT_TRUE(is_identity_number("110105 19491231 002X"));
    EXPECT_FALSE(is_identity_number("110105194912310021"));
    EXPECT_FALSE(is_identity_number("11010519491231002"));
    EXPECT_FALSE(is_identity_number("1101051949X231002X"));
    EXPECT_FALSE(is_identity_number(""));
}

TEST(Checksums, CatchEveryWrongDigitOfAnIdentityNumber) {
    const std::string number = "440524188001010014";
    for (std::size_t i = 0; i < number.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string other = number;
            other[i] = digit;
            EXPECT_EQ(is_identity_number(other), other == number) << other;
        }
    }
}

TEST(Checksums, KnowCardNumbersByLuhn) {
    EXPECT_TRUE(passes_luhn("4111111111111111"));
    EXPECT_TRUE(passes_luhn("4111 1111-1111 1111"));
    EXPECT_TRUE(passes_luhn("79927398713"));
    EXPECT_FALSE(passes_luhn("79927398710"));
    EXPECT_FALSE(passes_luhn("4111111111111112"));
    EXPECT_FALSE(passes_luhn("0000000000000000"));
    EXPECT_FALSE(passes_luhn("411111111111111X"));
    EXPECT_FALSE(passes_luhn(""));
}

}  // namespace
}  // namespace nianbao::report

#include "report/quantity.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

/// "low..high|rest" of the quantity behind `before`.
std::string read(const std::string& words, const std::string& before = "") {
    const auto quantity = quantity_at(before + words, before.size());
    if (!quantity) {
        return "none";
    }
    const std::string low = quantity->low.text();
    const std::string bounds = quantity->is_exact() ? low : low + ".." + quantity->high.text();
    return bounds + "|" + words.substr(quantity->size);
}

TEST(Quantity, ReadsDigitsAndNumerals) {
    EXPECT_EQ(read("217件"), "217|件");
    EXPECT_EQ(read("1,234,567条"), "1234567|条");
    EXPECT_EQ(read("1,23件"), "1|,23件");
    EXPECT_EQ(read("1234,567件"), "1234|,567件");
    EXPECT_EQ(read("3.50万元"), "3.50|万元");
    EXPECT_EQ(read("二十一件"), "21|件");
    EXPECT_EQ(read("0件"), "0|件");
    EXPECT_EQ(read("007件"), "none");
    EXPECT_EQ(read("1234567890123件"), "none");
    EXPECT_EQ(read("件"), "none");
}

TEST(Quantity, UnderstandsWhatIsMoreThanWritten) {
    EXPECT_EQ(read("100余件"), "100..200|件");
    EXPECT_EQ(read("120多件"), "120..130|件");
    EXPECT_EQ(read("三十余次"), "30..40|次");
    EXPECT_EQ(read("100件", "超过"), "100..999999999999|件");
    EXPECT_EQ(read("4次", "不少于"), "4..999999999999|次");
    EXPECT_EQ(read("100件以上"), "100..999999999999|件以上");
}

TEST(Quantity, UnderstandsWhatIsAboutOrLess) {
    EXPECT_EQ(read("100件", "近"), "90.0..100|件");
    EXPECT_EQ(read("100件", "最近"), "100|件");
    EXPECT_EQ(read("200件", "约"), "180.0..220.0|件");
    EXPECT_EQ(read("200件左右"), "180.0..220.0|件左右");
    EXPECT_EQ(read("10件", "不足"), "0..10|件");
}

TEST(Quantity, TakesTenThousandsAsRounded) {
    EXPECT_EQ(read("1.2万条"), "11500..12500|条");
    EXPECT_EQ(read("1万余条"), "10000..20000|条");
    EXPECT_EQ(read("2万条", "近"), "18000..20000|条");
}

}  // namespace
}  // namespace nianbao::report

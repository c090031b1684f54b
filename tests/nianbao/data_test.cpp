#include "nianbao/data.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao {
namespace {

TEST(Data, IsNullUntilSaidOtherwise) {
    const Data data;
    EXPECT_TRUE(data.is_null());
    EXPECT_EQ(data.boolean(), nullptr);
    EXPECT_EQ(data.text(), nullptr);
    EXPECT_EQ(data.number_text(), nullptr);
    EXPECT_EQ(data.list(), nullptr);
    EXPECT_EQ(data.object(), nullptr);
    EXPECT_EQ(data.find("a"), nullptr);
}

TEST(Data, KeepsANumberAsItWasWritten) {
    const Data data = Data::number("0.50");
    ASSERT_NE(data.number_text(), nullptr);
    EXPECT_EQ(*data.number_text(), "0.50");
    EXPECT_EQ(data.text(), nullptr);
    EXPECT_FALSE(data == Data("0.50"));
}

TEST(Data, TakesCharactersForTextNotForTruth) {
    const Data data = "年报";
    ASSERT_NE(data.text(), nullptr);
    EXPECT_EQ(*data.text(), "年报");
}

TEST(Data, FindsMembersInAnyOrderOfWriting) {
    const Data data = Data::object({{"b", 2 > 1}, {"a", "甲"}, {"c", Data()}});
    ASSERT_NE(data.find("a"), nullptr);
    EXPECT_EQ(*data.find("a"), Data("甲"));
    EXPECT_EQ(*data.find("b"), Data(true));
    EXPECT_TRUE(data.find("c")->is_null());
    EXPECT_EQ(data.find(""), nullptr);
    EXPECT_EQ(data.find("ab"), nullptr);
    EXPECT_EQ(data.find("d"), nullptr);
}

TEST(Data, RefusesTheSameKeyTwice) {
    try {
        Data::object({{"a", 1 > 0}, {"b", Data()}, {"a", Data()}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::Data);
        EXPECT_EQ(error.problems().front().code, "data.duplicate");
        EXPECT_STREQ(error.what(), "the key \"a\" occurs twice");
    }
}

TEST(Data, IsTrueUnlessNullFalseOrEmpty) {
    EXPECT_FALSE(Data().is_true());
    EXPECT_FALSE(Data(false).is_true());
    EXPECT_FALSE(Data("").is_true());
    EXPECT_FALSE(Data(Data::List{}).is_true());
    EXPECT_TRUE(Data(true).is_true());
    EXPECT_TRUE(Data(" ").is_true());
    EXPECT_TRUE(Data(Data::List{Data()}).is_true());
    EXPECT_TRUE(Data::number("0").is_true());
    EXPECT_TRUE(Data::object({}).is_true());
}

TEST(Data, ComparesDeeply) {
    const auto tree = [](std::string_view leaf) {
        return Data::object({{"a", Data::List{Data::object({{"b", leaf}})}}});
    };
    EXPECT_EQ(tree("x"), tree("x"));
    EXPECT_FALSE(tree("x") == tree("y"));
}

}  // namespace
}  // namespace nianbao

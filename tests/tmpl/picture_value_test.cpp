#include "tmpl/picture_value.hpp"

#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao::tmpl {
namespace {

constexpr opc::Image wide{opc::Image::Type::Png, 2000, 1000};

TEST(PictureValue, IsANameOrAnObject) {
    EXPECT_EQ(PictureValue::of(parse_data(R"("a.png")"))->name, "a.png");
    const auto value = PictureValue::of(parse_data(
        R"({"picture":"a.svg","fallback":"b.png","alt":"大厅","width":60.5,"height":40,"n":1})"));
    ASSERT_TRUE(value);
    EXPECT_EQ(value->name, "a.svg");
    EXPECT_EQ(value->fallback, "b.png");
    EXPECT_EQ(value->alt, "大厅");
    EXPECT_EQ(value->size, (PictureSize{2178000, 1440000}));
    EXPECT_TRUE(PictureValue::of(parse_data(R"({"picture":"a.png","alt":null,"width":null})")));
}

TEST(PictureValue, IsNothingElse) {
    for (const char* json : {"1",
                             "[]",
                             "{}",
                             R"({"alt":"x"})",
                             R"({"picture":1})",
                             R"({"picture":"a","alt":1})",
                             R"({"picture":"a","width":"60"})",
                             R"({"picture":"a","width":0})",
                             R"({"picture":"a","height":-1})",
                             R"({"picture":"a","height":1e9})"}) {
        EXPECT_FALSE(PictureValue::of(parse_data(json))) << json;
    }
}

TEST(PictureSize, KeepsTheShapeWithinTheFrame) {
    EXPECT_EQ(fitted(wide, {}, {600, 600}), (PictureSize{600, 300}));
    EXPECT_EQ(fitted(wide, {}, {600, 100}), (PictureSize{200, 100}));
}

TEST(PictureSize, FollowsWhatIsAskedFor) {
    EXPECT_EQ(fitted(wide, {10, 20}, {600, 600}), (PictureSize{10, 20}));
    EXPECT_EQ(fitted(wide, {10, 0}, {600, 600}), (PictureSize{10, 5}));
    EXPECT_EQ(fitted(wide, {0, 10}, {600, 600}), (PictureSize{20, 10}));
}

TEST(PictureSize, IsNaturalInALineThatIsWideEnough) {
    EXPECT_EQ(fitted(wide, {}, {}), (PictureSize{2000, 1000}));
    EXPECT_EQ(fitted(wide, {}, {5000, 0}), (PictureSize{2000, 1000}));
    EXPECT_EQ(fitted(wide, {}, {500, 0}), (PictureSize{500, 250}));
}

TEST(PictureSize, IsNeverNothing) {
    constexpr opc::Image line{opc::Image::Type::Png, 100000, 1};
    EXPECT_EQ(fitted(line, {10, 0}, {}), (PictureSize{10, 1}));
}

}  // namespace
}  // namespace nianbao::tmpl

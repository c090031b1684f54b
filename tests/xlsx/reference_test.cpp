#include "xlsx/reference.hpp"

#include <gtest/gtest.h>

namespace nianbao::xlsx {
namespace {

std::string again(std::string_view text) {
    const auto area = read_area(text);
    return area ? text_of(*area) : "none";
}

TEST(Reference, ReadsAndWritesEveryShape) {
    for (const std::string text : {"A1", "$B$5", "C$4:C5", "$A:$C", "5:5", "$5:$7", "XFD1048576"}) {
        EXPECT_EQ(again(text), text);
    }
}

TEST(Reference, KnowsWhatIsAbsolute) {
    const auto area = read_area("$AB$12:C3");
    ASSERT_TRUE(area);
    EXPECT_EQ(area->first, (Corner{3, 3, false, false}));
    EXPECT_EQ(area->last, (Corner{28, 12, true, true}));
}

TEST(Reference, IsNotWhatOnlyLooksLikeOne) {
    for (const std::string_view text : {"XFE1",
                                        "A1048577",
                                        "A0",
                                        "A01",
                                        "LOG10(",
                                        "A1B",
                                        "A1!B2",
                                        "A",
                                        "5",
                                        "$A$",
                                        "A1_",
                                        "表1",
                                        "",
                                        "$",
                                        "A1:",
                                        "R1C1",
                                        "A1.5",
                                        "T1[x]"}) {
        EXPECT_EQ(again(text), "none") << text;
    }
}

TEST(Reference, EndsWhereTheReferenceEnds) {
    EXPECT_EQ(find_area("A1:B2+C3")->size, 5U);
    EXPECT_EQ(find_area("A1:INDEX(B:B,2)")->size, 2U);
    EXPECT_EQ(find_area("A1:Sheet2!B1")->size, 2U);
    EXPECT_FALSE(find_area("ATAN2(1,2)"));
}

TEST(Reference, GoesFromTheTopLeftToTheBottomRight) {
    EXPECT_EQ(again("B7:A2"), "A2:B7");
    EXPECT_EQ(again("b2"), "B2");
}

}  // namespace
}  // namespace nianbao::xlsx

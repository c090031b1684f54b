#include "xlsx/moves.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::xlsx {
namespace {

/// Rows 1 to 4, then row 5 `times` times, then the rest.
Moves repeated(std::uint32_t times) {
    Moves moves;
    moves.keep(1, 4);
    for (std::uint32_t i = 0; i < times; ++i) {
        moves.begin_copy(5, 5);
        moves.keep(5, 5);
        moves.end_copy();
    }
    moves.finish(5);
    return moves;
}

/// Districts (rows 2-5) that hold streets (rows 3-4, of which row 4 vanishes in some) and end in a
/// total: 1 | 2 34 34 5 | 2 34 3 5 | 6
Moves nested() {
    Moves moves;
    moves.keep(1, 1);
    for (int district = 0; district < 2; ++district) {
        moves.begin_copy(2, 5);
        moves.keep(2, 2);
        for (int street = 0; street < 2; ++street) {
            moves.begin_copy(3, 4);
            moves.keep(3, 3);
            if (district == 0 || street == 0) {
                moves.keep(4, 4);
            }
            moves.end_copy();
        }
        moves.keep(5, 5);
        moves.end_copy();
    }
    moves.finish();
    return moves;
}

TEST(Moves, AreTheIdentityWhereNothingIsRecorded) {
    EXPECT_TRUE(Moves().is_identity());
    EXPECT_EQ(Moves().target(Moves::outside, 7), (Span{7, 7}));
    EXPECT_EQ(Moves().copies({3, 9}), (std::vector<Span>{{3, 9}}));
}

TEST(Moves, AreTheIdentityWhereEverythingStandsStill) {
    EXPECT_TRUE(repeated(1).is_identity());
    EXPECT_FALSE(repeated(0).is_identity());
    EXPECT_FALSE(repeated(2).is_identity());
}

TEST(Moves, PushDownWhatFollows) {
    EXPECT_EQ(repeated(3).target(Moves::outside, 6), (Span{8, 8}));
    EXPECT_EQ(repeated(3).target(Moves::outside, 900000), (Span{900002, 900002}));
    EXPECT_EQ(repeated(0).target(Moves::outside, 6), (Span{5, 5}));
}

TEST(Moves, GrowARowSeenFromOutside) {
    const Moves moves = repeated(12);
    EXPECT_EQ(moves.target(Moves::outside, 5), (Span{5, 16}));
    EXPECT_EQ(moves.target(Moves::outside, Span{5, 5}), (Span{5, 16}));
    EXPECT_EQ(moves.target(Moves::outside, Span{4, 6}), (Span{4, 17}));
}

TEST(Moves, SeeTheirOwnCopyFromInside) {
    const Moves moves = repeated(12);
    const Moves::Scope scope = moves.scope_at(7);
    EXPECT_EQ(moves.target(scope, 5), (Span{7, 7}));
    EXPECT_EQ(moves.target(scope, 4), (Span{4, 4}));
    EXPECT_EQ(moves.target(scope, 6), (Span{17, 17}));
}

TEST(Moves, TakeAnAbsoluteRowAsTheFirstCopy) {
    const Moves moves = repeated(12);
    const Moves::Scope scope = moves.scope_at(7);
    EXPECT_EQ(moves.target(scope, 5, true), (Span{5, 5}));
    EXPECT_EQ(moves.target(scope, {5, 5}, true, false), (Span{5, 7}));
    EXPECT_EQ(moves.target(scope, {4, 5}, true, false), (Span{4, 7}));
    EXPECT_EQ(moves.target(Moves::outside, Span{5, 5}, true, true), (Span{5, 16}));
}

TEST(Moves, LookThroughNestedCopies) {
    const Moves moves = nested();
    // 1 | 2:2 | 34:3,4 34:5,6 | 5:7 | 2:8 | 34:9,10 3:11 | 5:12 | 6:13
    EXPECT_EQ(moves.target(moves.scope_at(7), 3), (Span{3, 5}));
    EXPECT_EQ(moves.target(moves.scope_at(12), 3), (Span{9, 11}));
    EXPECT_EQ(moves.target(moves.scope_at(12), {3, 4}), (Span{9, 11}));
    EXPECT_EQ(moves.target(moves.scope_at(9), 2), (Span{8, 8}));
    EXPECT_EQ(moves.target(moves.scope_at(13), 5), (Span{7, 12}));
    EXPECT_EQ(moves.target(moves.scope_at(11), 3, true), (Span{9, 9}));
    EXPECT_EQ(moves.target(moves.scope_at(12), 3, true), (Span{9, 11}));
}

TEST(Moves, DoNotTakeARowOfAnotherCopyForOneThatVanished) {
    const Moves moves = nested();
    EXPECT_TRUE(moves.target(moves.scope_at(11), 4).empty());
    EXPECT_EQ(moves.target(moves.scope_at(11), {3, 4}), (Span{11, 11}));
    EXPECT_EQ(moves.target(moves.scope_at(9), {3, 4}), (Span{9, 10}));
}

TEST(Moves, ShrinkRangesByRowsThatVanished) {
    const Moves moves = repeated(0);
    EXPECT_TRUE(moves.target(Moves::outside, 5).empty());
    EXPECT_EQ(moves.target(Moves::outside, Span{5, 7}), (Span{5, 6}));
    EXPECT_EQ(moves.target(Moves::outside, Span{3, 5}), (Span{3, 4}));
    EXPECT_TRUE(moves.target(Moves::outside, Span{5, 5}).empty());
}

TEST(Moves, CoverRowsInTheMiddleWhereTheEndsVanishFromTheLastCopy) {
    Moves moves;
    for (int i = 0; i < 2; ++i) {
        moves.begin_copy(1, 3);
        i == 0 ? moves.keep(1, 3) : moves.keep(2, 2);
        moves.end_copy();
    }
    moves.finish(3);
    EXPECT_EQ(moves.target(Moves::outside, Span{1, 3}), (Span{1, 4}));
}

TEST(Moves, CopyWhatLiesInsideAGroupAndGrowWhatCoversIt) {
    const Moves moves = nested();
    EXPECT_EQ(moves.copies({3, 4}), (std::vector<Span>{{3, 4}, {5, 6}, {9, 10}, {11, 11}}));
    EXPECT_EQ(moves.copies({4, 4}), (std::vector<Span>{{4, 4}, {6, 6}, {10, 10}}));
    EXPECT_EQ(moves.copies({2, 3}), (std::vector<Span>{{2, 5}, {8, 11}}));
    EXPECT_EQ(moves.copies({1, 6}), (std::vector<Span>{{1, 13}}));
    EXPECT_TRUE(repeated(0).copies({5, 5}).empty());
}

TEST(Moves, ListEveryPlaceOfRows) {
    const Moves moves = nested();
    EXPECT_EQ(moves.everywhere({3, 3}), (std::vector<Span>{{3, 3}, {5, 5}, {9, 9}, {11, 11}}));
    EXPECT_EQ(moves.everywhere({3, 4}), (std::vector<Span>{{3, 6}, {9, 11}}));
    EXPECT_EQ(moves.everywhere({1, 7}), (std::vector<Span>{{1, 14}}));
    EXPECT_TRUE(repeated(0).everywhere({5, 5}).empty());
    EXPECT_EQ(moves.everywhere({3, 3}, moves.scope_at(8)), (std::vector<Span>{{9, 9}, {11, 11}}));
    EXPECT_EQ(moves.count({3, 4}), 7U);
    EXPECT_EQ(moves.count({3, 4}, moves.scope_at(8)), 3U);
}

TEST(Moves, FindTheFirstRowThatHasNotVanished) {
    EXPECT_EQ(repeated(0).first_kept({5, 9}), 6U);
    EXPECT_EQ(repeated(0).first_kept({5, 5}), 0U);
    EXPECT_EQ(repeated(2).first_kept({5, 5}), 5U);
}

TEST(Moves, ForgetCopiesWithoutRows) {
    Moves moves;
    moves.keep(1, 1);
    moves.begin_copy(2, 3);
    moves.begin_copy(3, 3);
    moves.end_copy();
    moves.end_copy();
    moves.finish(3);
    EXPECT_EQ(moves.scope_at(2), Moves::outside);
    EXPECT_EQ(moves.target(Moves::outside, 4), (Span{2, 2}));
}

TEST(Moves, LeaveTheWholeGridWhole) {
    EXPECT_EQ(repeated(0).target(Moves::outside, Span{1, most_rows}), (Span{1, most_rows}));
    EXPECT_EQ(repeated(3).target(Moves::outside, Span{2, most_rows}), (Span{2, most_rows}));
    EXPECT_TRUE(repeated(3).target(Moves::outside, most_rows).empty());
}

TEST(Moves, RefuseMoreRowsThanASheetHolds) {
    Moves columns(most_columns);
    columns.keep(1, most_columns);
    EXPECT_THROW(columns.keep(1, 1), Error);
}

TEST(Moves, HoldAMillionCopies) {
    const std::uint32_t times = most_rows - 10;
    const Moves moves = repeated(times);
    EXPECT_EQ(moves.target(Moves::outside, 5), (Span{5, times + 4}));
    std::uint64_t sum = 0;
    for (std::uint32_t row = 5; row < times + 5; ++row) {
        sum += moves.target(moves.scope_at(row), 5).last - row;
    }
    EXPECT_EQ(sum, 0U);
}

}  // namespace
}  // namespace nianbao::xlsx

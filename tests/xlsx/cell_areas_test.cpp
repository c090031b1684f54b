#include "xlsx/cell_areas.hpp"

#include <gtest/gtest.h>

#include "xlsx/loops.hpp"

namespace nianbao::xlsx {
namespace {

TEST(CellAreas, ReadAndWriteLists) {
    EXPECT_EQ(text_of(read_areas("A1 B2:C3  $D:$D x 5:6")), "A1 B2:C3 $D:$D 5:6");
    EXPECT_EQ(text_of(around(read_areas("B5 A7:A9 D1"))), "A1:D9");
}

TEST(CellAreas, GrowSeenFromOutside) {
    const SheetMoves moves = rows_repeated(5, 5, 3);
    EXPECT_EQ(text_of(*moved_area(*read_area("A5:B6"), moves)), "A5:B8");
    EXPECT_EQ(text_of(*moved_area(*read_area("A5"), moves)), "A5:A7");
    EXPECT_FALSE(moved_area(*read_area("A5:B5"), rows_repeated(5, 5, 0)));
}

TEST(CellAreas, ComeOnceForEachCopy) {
    const SheetMoves moves = rows_repeated(5, 6, 3);
    EXPECT_EQ(text_of(copied_area(*read_area("A5:B6"), moves)), "A5:B6 A7:B8 A9:B10");
    EXPECT_EQ(text_of(copied_area(*read_area("A6:B7"), moves)), "A6:B11");
}

TEST(CellAreas, SpreadToEveryCellThatIsAlike) {
    const SheetMoves moves = rows_repeated(5, 6, 3);
    EXPECT_EQ(text_of(spread_areas(read_areas("A5:B6"), moves)), "A5:B10");
    EXPECT_EQ(text_of(spread_areas(read_areas("A5 C1"), moves)), "A5 A7 A9 C1");
    EXPECT_EQ(text_of(spread_areas(read_areas("A:A"), moves)), "A:A");
}

TEST(CellAreas, FindTheNextCellsWhereTheirOwnAreGone) {
    EXPECT_EQ(text_of(nearest_area(*read_area("B5"), rows_repeated(5, 6, 0))), "B5");
    EXPECT_EQ(text_of(nearest_area(*read_area("B9"), rows_repeated(5, 6, 0))), "B7");
}

}  // namespace
}  // namespace nianbao::xlsx

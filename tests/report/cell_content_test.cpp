#include "report/cell_content.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

TEST(CellContent, IsBlankWhateverTheWidthOfTheBlanks) {
    for (const char* text : {"", " ", "　", "\n", "\xC2\xA0 \t"}) {
        EXPECT_EQ(cell_content(text), CellContent::Blank) << text;
    }
}

TEST(CellContent, IsAPlaceholderWhereSignsStandForAValue) {
    for (const char* text :
         {"——", "-", "/", "／", "XX", "××", "____", "……", "（ ）", "□", "ＸＸ"}) {
        EXPECT_EQ(cell_content(text), CellContent::Placeholder) << text;
    }
}

TEST(CellContent, IsFilledByAnyFigureZeroToo) {
    for (const char* text : {"0", "12", "-3", "无", "X1", "0.5 万元"}) {
        EXPECT_EQ(cell_content(text), CellContent::Filled) << text;
    }
}

TEST(HasGap, SeesTwoSignsInARow) {
    EXPECT_TRUE(has_gap("主要侧重----、----等几个方面"));
    EXPECT_TRUE(has_gap("____年"));
    EXPECT_TRUE(has_gap("20XX年"));
    EXPECT_FALSE(has_gap("0951-6724177"));
    EXPECT_FALSE(has_gap("主要侧重"));
    EXPECT_FALSE(has_gap(""));
}

}  // namespace
}  // namespace nianbao::report

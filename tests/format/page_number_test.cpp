#include "format/page_number.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

TEST(PageNumber, IsAFigureWithOrWithoutMarks) {
    for (const char* line : {"3", "- 3 -", "—3—", "第3页", "第 3 页 共 9 页", "3/9"}) {
        EXPECT_TRUE(is_page_number(line)) << line;
    }
    for (const char* line : {"", "—", "3件", "1234567", "3.5"}) {
        EXPECT_FALSE(is_page_number(line)) << line;
    }
}

TEST(PageNumber, IsSureOnlyWhereMarked) {
    EXPECT_TRUE(is_marked_page_number("— 5 —"));
    EXPECT_TRUE(is_marked_page_number("第5页"));
    EXPECT_FALSE(is_marked_page_number("5"));
    EXPECT_FALSE(is_marked_page_number("3/9"));
}

}  // namespace
}  // namespace nianbao::format

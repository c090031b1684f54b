#include "tmpl/path.hpp"

#include <gtest/gtest.h>

namespace nianbao::tmpl {
namespace {

TEST(Path, SplitsAtTheDots) {
    EXPECT_EQ(split_path("a"), (Path{"a"}));
    EXPECT_EQ(split_path("落款.日期"), (Path{"落款", "日期"}));
}

TEST(Path, IsEmptyForTheValueItself) {
    EXPECT_EQ(split_path("."), Path{});
}

TEST(Path, TellsNamesFromWhatIsNone) {
    for (const char* good : {".", "a", "a.b", "单位 名称", "item_1_1"}) {
        EXPECT_TRUE(is_path(good)) << good;
    }
    for (const char* bad : {"", ".a", "a.", "a..b", "a{b", "a}b", "a|b"}) {
        EXPECT_FALSE(is_path(bad)) << bad;
    }
}

}  // namespace
}  // namespace nianbao::tmpl

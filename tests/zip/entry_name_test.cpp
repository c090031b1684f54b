#include "zip/entry_name.hpp"

#include <gtest/gtest.h>

namespace nianbao::zip {
namespace {

TEST(EntryName, IsSafeWhenItStaysInItsFolder) {
    for (const char* name :
         {"a", "word/document.xml", "[Content_Types].xml", "图/一.png", "a..b/.c"}) {
        EXPECT_TRUE(is_safe_name(name)) << name;
    }
}

TEST(EntryName, IsUnsafeWhenItCouldLeaveItsFolder) {
    for (const char* name : {"",
                             "/abs",
                             "../../evil",
                             "word/../x",
                             "word/./x",
                             ".",
                             "..",
                             "a//b",
                             "a/",
                             "C:\\x",
                             "c:/x",
                             "..\\e",
                             "a\\b",
                             "a\nb"}) {
        EXPECT_FALSE(is_safe_name(name)) << name;
    }
    EXPECT_FALSE(is_safe_name(std::string_view("nul\0l", 5)));
}

TEST(EntryName, IsUnsafeWhenItIsTooLong) {
    EXPECT_TRUE(is_safe_name(std::string(longest_name, 'n')));
    EXPECT_FALSE(is_safe_name(std::string(longest_name + 1, 'n')));
}

TEST(EntryName, FoldsAsciiOnly) {
    EXPECT_EQ(folded_name("Word/ÄB.XML"), "word/Äb.xml");
}

TEST(EntryName, KnowsAscii) {
    EXPECT_TRUE(is_ascii("word/document.xml"));
    EXPECT_FALSE(is_ascii("图"));
}

}  // namespace
}  // namespace nianbao::zip

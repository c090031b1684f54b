#include "traces/paths.hpp"

#include <gtest/gtest.h>

namespace nianbao::traces {
namespace {

TEST(Paths, AreCutDownToTheirLastName) {
    EXPECT_EQ(without_folders("C:\\Users\\某人\\稿.docx"), "稿.docx");
    EXPECT_EQ(without_folders("file:///C:/u/a.dotm"), "a.dotm");
    EXPECT_EQ(without_folders("\\\\server\\share\\b.xlsx"), "b.xlsx");
    EXPECT_EQ(without_folders("Source=D:\\x\\c.mdb;Mode=Read"), "Source=c.mdb;Mode=Read");
    EXPECT_EQ(without_folders("D:\\x\\"), ".");
}

TEST(Paths, AreNoAddressesOrWords) {
    EXPECT_EQ(without_folders("https://www.gov.cn/a"), std::nullopt);
    EXPECT_EQ(without_folders("styles.xml"), std::nullopt);
    EXPECT_EQ(without_folders("比例 1:/2"), std::nullopt);
}

TEST(Paths, AreNotFoundInWhatIsLeft) {
    EXPECT_EQ(without_folders(*without_folders("C:\\a\\b")), std::nullopt);
}

}  // namespace
}  // namespace nianbao::traces

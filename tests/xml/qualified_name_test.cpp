#include "xml/qualified_name.hpp"

#include <gtest/gtest.h>

namespace nianbao::xml {
namespace {

TEST(QualifiedName, IsTakenOffATag) {
    EXPECT_EQ(name_of_tag("<w:p w:rsidR=\"1\">"), "w:p");
    EXPECT_EQ(name_of_tag("<w:br/>"), "w:br");
    EXPECT_EQ(name_of_tag("<si>"), "si");
    EXPECT_EQ(name_of_tag("text"), "");
    EXPECT_EQ(name_of_tag(""), "");
}

TEST(QualifiedName, LeadsWithAPrefix) {
    EXPECT_EQ(lead_of_tag("<w:p>"), "w:");
    EXPECT_EQ(lead_of_tag("<p x:y=\"1\">"), "");
    EXPECT_EQ(lead_of_tag("w:p"), "");
}

}  // namespace
}  // namespace nianbao::xml

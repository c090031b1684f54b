#include "docx/styles.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

TEST(Styles, AreFoundByTypeAndName) {
    const std::string part =
        "<w:styles xmlns:w=\"" + std::string(wordprocessing) +
        "\"><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal "
        "Table\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name "
        "w:val=\"heading 1\"/></w:style><w:style w:type=\"table\" w:styleId=\"F\"><w:name "
        "w:val=\"Form &amp; Table\"/></w:style></w:styles>";
    const Styles styles(part);
    EXPECT_EQ(styles.paragraph("Heading 1"), "1");
    EXPECT_EQ(styles.character("heading 1"), "");
    EXPECT_EQ(styles.table("form & table"), "F");
    EXPECT_EQ(styles.first_table(), "F");
    EXPECT_EQ(Styles().paragraph("Normal"), "");
}

}  // namespace
}  // namespace nianbao::docx

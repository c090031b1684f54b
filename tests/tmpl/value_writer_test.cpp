#include "tmpl/value_writer.hpp"

#include <gtest/gtest.h>

namespace nianbao::tmpl {
namespace {

std::string written(std::string_view text, const TextStyle& style = {"|", "^", false}) {
    std::string out;
    append_value(out, text, style);
    return out;
}

TEST(ValueWriter, EscapesMarkup) {
    EXPECT_EQ(written("a<b>&c \"d\" 'e'"), "a&lt;b&gt;&amp;c \"d\" 'e'");
}

TEST(ValueWriter, WritesEveryKindOfLineEndOnce) {
    EXPECT_EQ(written("a\nb\rc\r\nd\n\ne"), "a|b|c|d||e");
}

TEST(ValueWriter, WritesTabsAsTheStyleSays) {
    EXPECT_EQ(written("\ta\t"), "^a^");
}

TEST(ValueWriter, GuardsEscapesOfSpreadsheetsOnlyThere) {
    EXPECT_EQ(written("_x0041_", in_cell), "_x005F_x0041_");
    EXPECT_EQ(written("_x0041_"), "_x0041_");
    EXPECT_EQ(written("_x00G1_ _x0041", in_cell), "_x00G1_ _x0041");
}

TEST(ValueWriter, CountsTheUnitsOfACellAsASpreadsheetDoes) {
    EXPECT_EQ(cell_length("<si><t>a&amp;年</t></si>"), 3U);
    EXPECT_EQ(cell_length("<t>\xF0\x9F\x98\x80</t>"), 2U);
}

TEST(ValueWriter, TellsACellOfTagsAloneFromOneWithText) {
    EXPECT_TRUE(is_textless(""));
    EXPECT_TRUE(is_textless("<t xml:space=\"preserve\"></t>"));
    EXPECT_FALSE(is_textless("<t> </t>"));
    EXPECT_FALSE(is_textless("<r><rPr><b/></rPr><t>&amp;</t></r>"));
}

}  // namespace
}  // namespace nianbao::tmpl

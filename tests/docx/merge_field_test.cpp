#include "docx/merge_field.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

std::string document(std::string_view runs) {
    return "<w:p xmlns:w=\"" + std::string(wordprocessing) + "\">" + std::string(runs) + "</w:p>";
}

std::string with_tags(std::string_view runs) {
    return with_merge_fields_as_tags(document(runs), {});
}

std::string field(std::string_view instruction, std::string_view look = {}) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" +
           std::string(instruction) +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" +
           std::string(look) + "<w:t>«x»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string tagged(std::string_view tag, std::string_view look = {}) {
    return "<w:r>" + std::string(look) + "<w:t xml:space=\"preserve\">" + std::string(tag) +
           "</w:t></w:r>";
}

TEST(MergeField, BecomesATagInTheLookOfItsResult) {
    const std::string look = "<w:rPr><w:b/></w:rPr>";
    EXPECT_EQ(
        with_tags("<w:r><w:t>a</w:t></w:r>" + field(" MERGEFIELD 单位 \\* MERGEFORMAT ", look)),
        document("<w:r><w:t>a</w:t></w:r>" + tagged("{{单位}}", look)));
}

TEST(MergeField, IsFoundInItsSimpleForm) {
    EXPECT_EQ(with_tags("<w:fldSimple w:instr=\" MERGEFIELD &quot;单位 名称&quot; \"><w:r><w:rPr>"
                        "<w:i/></w:rPr><w:t>x</w:t></w:r></w:fldSimple>"),
              document(tagged("{{单位 名称}}", "<w:rPr><w:i/></w:rPr>")));
}

TEST(MergeField, KeepsTheFormatsOfItsSwitches) {
    EXPECT_EQ(tag_of_instruction(" MERGEFIELD d \\@ \"yyyy年M月d日\" "), "d|date:yyyy年M月d日");
    EXPECT_EQ(tag_of_instruction("MERGEFIELD n \\# #,##0.00"), "n|thousands:2");
    EXPECT_EQ(tag_of_instruction("MERGEFIELD n \\# 0.0"), "n|number:1");
    EXPECT_EQ(tag_of_instruction("MERGEFIELD n \\# \"¥0\""), "n");
}

TEST(MergeField, LeavesOtherFieldsAlone) {
    EXPECT_EQ(tag_of_instruction(" PAGE "), "");
    EXPECT_EQ(with_tags(field(" PAGE ")), document(field(" PAGE ")));
    const std::string nested = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + field(" PAGE ") +
                               "<w:r><w:instrText>MERGEFIELD a</w:instrText></w:r>"
                               "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    EXPECT_EQ(with_tags(nested), document(nested));
}

TEST(MergeField, LeavesAFieldThatLeavesItsParagraph) {
    const std::string open =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        "MERGEFIELD a</w:instrText></w:r>";
    const std::string part = "<w:body xmlns:w=\"" + std::string(wordprocessing) + "\"><w:p>" +
                             open +
                             "</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                             "</w:body>";
    EXPECT_EQ(with_merge_fields_as_tags(part, {}), part);
}

TEST(MergeField, IsWrittenWithTheMarksOfTheTemplate) {
    EXPECT_EQ(with_merge_fields_as_tags(document(field("MERGEFIELD a")), {"<<", ">>"}),
              document(tagged("&lt;&lt;a&gt;&gt;")));
}

}  // namespace
}  // namespace nianbao::docx

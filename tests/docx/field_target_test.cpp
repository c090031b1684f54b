#include "docx/field_target.hpp"

#include <string>

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

std::string name_in(std::string_view instruction) {
    const FieldTarget target = field_target(instruction);
    return std::string(instruction.substr(target.begin, target.end - target.begin));
}

TEST(FieldTarget, IsTheBookmarkOfAReference) {
    EXPECT_EQ(name_in(" REF _Ref1 \\h "), "_Ref1");
    EXPECT_EQ(name_in("pageref\t表一"), "表一");
    EXPECT_EQ(name_in("NOTEREF &quot;a&quot;"), "a");
    EXPECT_EQ(name_in("REF \"a"), "a");
}

TEST(FieldTarget, IsThePlaceALinkLeadsTo) {
    EXPECT_EQ(name_in("HYPERLINK \\l \"_Toc1\" \\o \"tip\""), "_Toc1");
    EXPECT_EQ(name_in("HYPERLINK \\L _Toc1"), "_Toc1");
}

TEST(FieldTarget, IsNotInOtherDocuments) {
    EXPECT_EQ(name_in("HYPERLINK \"a.docx\" \\l \"_Toc1\""), "");
}

TEST(FieldTarget, IsNotThereInOtherFields) {
    for (const char* other :
         {"", " ", "\"", "PAGE", "SEQ a", "REF", "REF \\h a", "HYPERLINK \\l"}) {
        EXPECT_EQ(name_in(other), "") << other;
    }
}

}  // namespace
}  // namespace nianbao::docx

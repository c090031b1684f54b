#include "docx/identity.hpp"

#include <gtest/gtest.h>

namespace nianbao::docx {
namespace {

/// The values of all identities, "!" before one that is defined there.
std::string values(std::string_view source) {
    std::string found;
    for (const IdentityMark& mark : identities_in(source)) {
        found += (mark.defines ? "!" : "") +
                 std::string(source.substr(mark.begin, mark.end - mark.begin)) + " ";
    }
    return found;
}

TEST(Identity, IsFoundByElementAndAttribute) {
    EXPECT_EQ(values("<wp:docPr id=\"7\" name=\"id\" descr='x'/>"), "!7 ");
    EXPECT_EQ(values("<w:bookmarkStart w:id=\"3\" w:name=\"_Toc1\"/>"), "!3 !_Toc1 ");
    EXPECT_EQ(values("<w:bookmarkStart w:name='a' w:id='3'/>"), "!a !3 ");
    EXPECT_EQ(values("<w:bookmarkEnd w:id=\"3\"/>"), "3 ");
    EXPECT_EQ(values("<w:hyperlink r:id=\"rId1\" w:anchor=\"a\">"), "a ");
    EXPECT_EQ(values("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>"),
              "5 ");
    EXPECT_EQ(values("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/>"), "!2 ");
    EXPECT_EQ(values("<w:fldSimple w:instr=\" REF _Ref1 \\h \">"), "_Ref1 ");
    EXPECT_EQ(values("<w:endnote w:id=\"4\">"), "4 ");
    EXPECT_EQ(values("<w:sdtPr><w:tag w:val=\"t\"/><w:id w:val=\"-42\"/></w:sdtPr>"), "!-42 ");
}

TEST(Identity, IsNotSeenWhereThereIsNone) {
    EXPECT_EQ(values("<w:id w:val=\"1\"/>"), "");
    EXPECT_EQ(values("<w:bookmarkStart w:identity=\"3\"/>"), "");
    EXPECT_EQ(values("<w:drawing>"), "");
    EXPECT_EQ(values(""), "");
}

TEST(Identity, GoesWhereItIsOptional) {
    EXPECT_EQ(without_optional_ids("<w:p w14:paraId=\"0A\" w:x=\"1\" w14:textId=\"7\">"),
              "<w:p w:x=\"1\">");
}

TEST(Identity, IsCollectedFromAPart) {
    std::set<std::string, std::less<>> taken;
    collect_ids(
        "<a id=\"1\" w:id=\"2\"><w:num w:numId=\"3\"/><w:id w:val=\"4\"/>"
        "<w:bookmarkStart w:name=\"five\"/></a>",
        taken);
    EXPECT_EQ(taken, (std::set<std::string, std::less<>>{"1", "2", "3", "4", "five"}));
}

}  // namespace
}  // namespace nianbao::docx

#include "traces/merged_paragraphs.hpp"

#include <gtest/gtest.h>

#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;

std::string merged(const std::string& body) {
    const std::string part = merged_paragraphs(word_root("body", body));
    const std::string open = word_root("body", "");
    const std::size_t begin = open.size() - std::string("</w:body>").size();
    return part.substr(begin, part.size() - open.size());
}

const std::string deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
const std::string moved = "<w:pPr><w:rPr><w:moveFrom></w:moveFrom><w:b/></w:rPr></w:pPr>";
const std::string centred = "<w:pPr><w:jc/></w:pPr>";

TEST(MergedParagraphs, AreOneWithThePropertiesOfTheLast) {
    EXPECT_EQ(merged(paragraph(deleted + run("甲")) + paragraph(moved + run("乙")) +
                     paragraph(centred + run("丙"))),
              paragraph(centred + run("甲") + run("乙") + run("丙")));
}

TEST(MergedParagraphs, TakeAnEmptyOneIn) {
    EXPECT_EQ(merged(paragraph(deleted + run("甲")) + "<w:p/>"), paragraph(run("甲")));
    EXPECT_EQ(merged(paragraph(deleted) + paragraph(run("乙"))), paragraph(run("乙")));
}

TEST(MergedParagraphs, KeepWhatHasAMarkAndWhatNothingFollows) {
    EXPECT_EQ(merged(paragraph(run("甲")) + paragraph(deleted + run("乙"))),
              paragraph(run("甲")) + paragraph("<w:pPr><w:rPr></w:rPr></w:pPr>" + run("乙")));
    EXPECT_EQ(merged(paragraph(deleted + run("甲")) + "<w:tbl/>"),
              paragraph("<w:pPr><w:rPr></w:rPr></w:pPr>" + run("甲")) + "<w:tbl/>");
}

TEST(MergedParagraphs, DoNotReachOverTheEdgeOfACell) {
    const std::string cell = "<w:tc>" + paragraph(deleted + run("甲")) + "</w:tc>";
    EXPECT_EQ(merged("<w:tr>" + cell + "<w:tc><w:p/></w:tc></w:tr>"),
              "<w:tr><w:tc>" + paragraph("<w:pPr><w:rPr></w:rPr></w:pPr>" + run("甲")) +
                  "</w:tc><w:tc><w:p/></w:tc></w:tr>");
}

TEST(MergedParagraphs, TakeMarksOfPlacesBetweenThemAlong) {
    EXPECT_EQ(merged(paragraph(deleted + run("甲")) + "<w:bookmarkEnd/>" + paragraph(run("乙"))),
              paragraph(run("甲") + "<w:bookmarkEnd/>" + run("乙")));
}

TEST(MergedParagraphs, LeaveDeletedRunsToOthers) {
    const std::string part = paragraph("<w:del>" + run("甲") + "</w:del>") + paragraph("");
    EXPECT_EQ(merged(part), part);
}

}  // namespace
}  // namespace nianbao::traces

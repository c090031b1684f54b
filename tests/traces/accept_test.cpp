#include "traces/accept.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::traces {
namespace {

std::string body(const std::string& inside) {
    return "<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
           inside + "</w:body>";
}

const std::string deleted_mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";

TEST(Accept, LeavesAPartWithoutChangesAsItIs) {
    const std::string part = body("<w:p><w:r><w:t>甲&amp;</w:t></w:r></w:p>");
    EXPECT_EQ(accepted(part), part);
}

TEST(Accept, KeepsWhatWasInsertedAndDropsWhatWasDeleted) {
    EXPECT_EQ(accepted(body("<w:p><w:ins w:id=\"1\"><w:r><w:t>甲</w:t></w:r></w:ins><w:del "
                            "w:id=\"2\"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>")),
              body("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"));
}

TEST(Accept, DropsFormerLooks) {
    EXPECT_EQ(accepted(body("<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange>"
                            "</w:rPr><w:t>甲</w:t></w:r></w:p>")),
              body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>"));
}

TEST(Accept, JoinsParagraphsWhoseMarkWasDeleted) {
    EXPECT_EQ(accepted(body("<w:p>" + deleted_mark +
                            "<w:r><w:t>甲</w:t></w:r></w:p><w:p><w:pPr><w:jc/></w:pPr>"
                            "<w:r><w:t>乙</w:t></w:r></w:p>")),
              body("<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>"
                   "</w:p>"));
}

TEST(Accept, DropsAnEmptyDeletedParagraphBeforeATable) {
    EXPECT_EQ(accepted(body("<w:p>" + deleted_mark + "</w:p><w:tbl></w:tbl>")),
              body("<w:tbl></w:tbl>"));
}

TEST(Accept, DropsDeletedRowsAndATableOfNothingElse) {
    const std::string gone = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>";
    const std::string kept = "<w:tr><w:tc><w:p/></w:tc></w:tr>";
    EXPECT_EQ(accepted(body("<w:tbl>" + gone + kept + "</w:tbl>")),
              body("<w:tbl>" + kept + "</w:tbl>"));
    EXPECT_EQ(accepted(body("<w:tbl>" + gone + "</w:tbl><w:p/>")), body("<w:p/>"));
}

TEST(Accept, LeavesNoMarkOfAMove) {
    EXPECT_EQ(
        accepted(body("<w:p><w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom "
                      "w:id=\"2\"><w:r/></w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/></w:p>"
                      "<w:p><w:moveToRangeStart w:id=\"3\" w:name=\"m\"/><w:moveTo w:id=\"4\">"
                      "<w:r><w:t>甲</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id=\"3\"/></w:p>")),
        body("<w:p></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>"));
}

TEST(Accept, LooksForRowsInTablesAlone) {
    const std::string style = "<w:style><w:trPr><w:del w:id=\"1\"/></w:trPr></w:style>";
    EXPECT_EQ(accepted(body(style)), body("<w:style><w:trPr></w:trPr></w:style>"));
}

TEST(Accept, RefusesTrackedCells) {
    EXPECT_THROW(accepted(body("<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr><w:p/>"
                               "</w:tc></w:tr></w:tbl>")),
                 Error);
}

}  // namespace
}  // namespace nianbao::traces

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string main_part = "/word/document.xml";
const std::string microsoft = "http://schemas.microsoft.com/office/2011/relationships/";

/// A comment with all parts that Word writes for it.
Planted commented(const std::string& body) {
    return Planted::docx(body)
        .part(main_part,
              "comments",
              "/word/comments.xml",
              "wordprocessingml.comments",
              word_root("comments",
                        "<w:comment w:id=\"0\" w:author=\"某甲\">" + paragraph(run("请再核")) +
                            paragraph(run("数字")) + "</w:comment>"))
        .part(main_part,
              microsoft + "commentsExtended",
              "/word/commentsExtended.xml",
              "wordprocessingml.commentsExtended",
              "<e/>")
        .part(main_part,
              "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
              "/word/commentsIds.xml",
              "wordprocessingml.commentsIds",
              "<i/>")
        .part(main_part,
              microsoft + "people",
              "/word/people.xml",
              "wordprocessingml.people",
              "<p:people xmlns:p=\"p\"><p:person p:author=\"某甲\"/></p:people>");
}

std::string cleared_body(const std::string& body) {
    const std::string part = part_of(cleared(commented(body).bytes()), main_part);
    const std::size_t begin = part.find("<w:body>") + 8;
    return part.substr(begin, part.find("</w:body>") - begin);
}

TEST(Comments, GoWithAllTheirPartsAndTheListOfPeople) {
    const std::string bytes = commented("").bytes();
    EXPECT_THAT(told(bytes, find_comments),
                ElementsAre("comment 某甲: 某甲：请再核 数字", "person 某甲: 某甲"));
    const std::string clean = cleared(bytes);
    for (const std::string name : {"comments", "commentsExtended", "commentsIds", "people"}) {
        EXPECT_EQ(part_of(clean, "/word/" + name + ".xml"), "");
        EXPECT_THAT(part_of(clean, "/word/_rels/document.xml.rels"), Not(HasSubstr(name)));
    }
}

TEST(Comments, LeaveNoMarkInTheWords) {
    EXPECT_EQ(cleared_body(paragraph("<w:commentRangeStart w:id=\"0\"/>" + run("甲") +
                                     "<w:commentRangeEnd w:id=\"0\"></w:commentRangeEnd><w:r>"
                                     "<w:rPr><w:rStyle w:val=\"a\"/></w:rPr>"
                                     "<w:commentReference w:id=\"0\"/></w:r>")),
              paragraph(run("甲")));
}

TEST(Comments, LeaveARunThatHoldsMoreThanTheirMark) {
    EXPECT_EQ(cleared_body(paragraph(
                  "<w:r><w:commentReference w:id=\"0\"/><w:t>乙</w:t></w:r><w:r><w:br/></w:r>")),
              paragraph("<w:r><w:t>乙</w:t></w:r><w:r><w:br/></w:r>"));
}

TEST(Comments, OfNotesGoFromThereToo) {
    const std::string clean = cleared(
        commented("")
            .part(main_part,
                  "footnotes",
                  "/word/footnotes.xml",
                  "wordprocessingml.footnotes",
                  word_root("footnotes", paragraph("<w:r><w:commentReference w:id=\"0\"/></w:r>")))
            .bytes());
    EXPECT_EQ(part_of(clean, "/word/footnotes.xml"), word_root("footnotes", paragraph("")));
}

}  // namespace
}  // namespace nianbao::traces

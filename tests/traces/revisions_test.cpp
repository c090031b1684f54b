#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/traces.hpp"
#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string change(const std::string& name, const std::string& inside) {
    const std::string start = "<w:" + name + " w:id=\"1\" w:author=\"某甲\"";
    return inside.empty() ? start + "/>" : start + ">" + inside + "</w:" + name + ">";
}

TEST(Revisions, AreToldWithTheirWordsAuthorAndParagraph) {
    const std::string bytes =
        Planted::docx("<w:p/>" +
                      paragraph(change("ins", run("新")) +
                                change("del", "<w:r><w:delText>旧</w:delText></w:r>")) +
                      paragraph("<w:moveFromRangeStart w:id=\"2\" w:name=\"m\"/>" +
                                change("moveFrom", run("移")) +
                                "<w:moveFromRangeEnd w:id=\"2\"/>") +
                      paragraph("<w:pPr><w:rPr>" + change("ins", "") + "</w:rPr>" +
                                change("pPrChange", "<w:pPr/>") + "</w:pPr>" +
                                run("甲", change("rPrChange", "<w:rPr/>"))))
            .bytes();
    EXPECT_THAT(told(bytes, find_revisions),
                ElementsAre("revision ins paragraph 2: 某甲：ins 新",
                            "revision del paragraph 2: 某甲：del 旧",
                            "revision moveFrom paragraph 3: 某甲：moveFrom 移",
                            "revision ins paragraph 4: 某甲：ins",
                            "format-revision pPrChange paragraph 4: 某甲：pPrChange",
                            "format-revision rPrChange paragraph 4: 某甲：rPrChange"));
}

TEST(Revisions, OfEveryPartAreAccepted) {
    const std::string footer =
        word_root("ftr", paragraph(change("del", run("旧")) + change("moveTo", run("新"))));
    const std::string list =
        "<w:numPr>" + change("ins", "") + change("numberingChange", "") + "<w:numId/></w:numPr>";
    const std::string bytes = Planted::docx(paragraph("<w:pPr>" + list + "</w:pPr>"))
                                  .part("/word/document.xml",
                                        "footer",
                                        "/word/footer1.xml",
                                        "wordprocessingml.footer",
                                        footer)
                                  .bytes();
    EXPECT_THROW(redact(bytes, {}, {}), Error);
    const std::string clean = cleared(bytes, true);
    EXPECT_EQ(part_of(clean, "/word/footer1.xml"), word_root("ftr", paragraph(run("新"))));
    EXPECT_THAT(part_of(clean, "/word/document.xml"),
                HasSubstr("<w:pPr><w:numPr><w:numId/></w:numPr></w:pPr>"));
}

TEST(Revisions, ThatDeleteTheMarkOfANoteDeleteTheNote) {
    const auto reference = [](const std::string& id) {
        return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
    };
    const auto note = [](const std::string& id, const std::string& words) {
        return "<w:footnote w:id=\"" + id + "\">" + paragraph(run(words)) + "</w:footnote>";
    };
    const std::string bytes =
        Planted::docx(paragraph(reference("1") + change("del", reference("2"))))
            .part("/word/document.xml",
                  "footnotes",
                  "/word/footnotes.xml",
                  "wordprocessingml.footnotes",
                  word_root("footnotes", note("-1", "") + note("1", "留") + note("2", "旧文")))
            .bytes();
    EXPECT_EQ(part_of(cleared(bytes, true), "/word/footnotes.xml"),
              word_root("footnotes", note("-1", "") + note("1", "留")));
}

TEST(Revisions, OfCellsAreRefusedWithTheirPart) {
    const std::string bytes = Planted::docx("<w:tbl><w:tr><w:tc><w:tcPr>" + change("cellDel", "") +
                                            "</w:tcPr><w:p/></w:tc></w:tr></w:tbl>")
                                  .bytes();
    try {
        static_cast<void>(redact(bytes, {}, {}, {true}));
        FAIL() << "accepted";
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems().front().code, "redact.cells");
        EXPECT_EQ(error.problems().front().place, "word/document.xml");
    }
}

TEST(Revisions, OfASharedWorkbookAreItsHistory) {
    const std::string bytes =
        Planted::xlsx("")
            .part("/xl/workbook.xml",
                  "revisionHeaders",
                  "/xl/revisions/revisionHeaders.xml",
                  "spreadsheetml.revisionHeaders",
                  sheet_root("headers", "<header userName=\"某乙\" r:id=\"rId4\"/>"))
            .part("/xl/revisions/revisionHeaders.xml",
                  "revisionLog",
                  "/xl/revisions/log1.xml",
                  "spreadsheetml.revisionLog",
                  sheet_root("revisions", "<rcc><oc><v>5</v></oc></rcc>"))
            .part("/xl/workbook.xml",
                  "usernames",
                  "/xl/revisions/userNames.xml",
                  "spreadsheetml.userNames",
                  sheet_root("users", "<userInfo name=\"某丙\"/>"))
            .bytes();
    EXPECT_THAT(told(bytes, find_revisions),
                ElementsAre("revision header: 某乙", "revision userInfo: 某丙"));
    EXPECT_THROW(redact(bytes, {}, {}), Error);
    const std::string clean = cleared(bytes, true);
    for (const std::string name : {"revisionHeaders", "log1", "userNames"}) {
        EXPECT_EQ(part_of(clean, "/xl/revisions/" + name + ".xml"), "");
    }
    EXPECT_THAT(part_of(clean, "/xl/_rels/workbook.xml.rels"), Not(HasSubstr("revision")));
}

}  // namespace
}  // namespace nianbao::traces

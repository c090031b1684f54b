#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Planted with_settings(const std::string& inside) {
    return Planted::docx("").part("/word/document.xml",
                                  "settings",
                                  "/word/settings.xml",
                                  "wordprocessingml.settings",
                                  word_root("settings", inside));
}

TEST(Settings, VariablesGoWithTheirList) {
    const std::string bytes = with_settings(
                                  "<w:zoom/><w:docVars><w:docVar w:name=\"经办\" w:val=\"某甲\"/>"
                                  "<w:docVar w:name=\"b\" w:val=\"&lt;\"/></w:docVars><w:rest/>")
                                  .bytes();
    EXPECT_THAT(told(bytes, find_settings),
                ElementsAre("variable 经办: 经办=某甲", "variable b: b=<"));
    EXPECT_EQ(part_of(cleared(bytes), "/word/settings.xml"),
              word_root("settings", "<w:zoom/><w:rest/>"));
}

TEST(Settings, ASourceOfMailMergeGoesWithAllItPointsTo) {
    const std::string bytes =
        with_settings(
            "<w:mailMerge><w:connectString w:val=\"Source=D:\\名单\\甲.mdb\"/>"
            "<w:query w:val=\"SELECT\"/><w:dataSource r:id=\"rId3\"/><w:odso>"
            "<w:recipientData r:id=\"rId4\"/></w:odso></w:mailMerge><w:rest/>")
            .arrow("/word/settings.xml", "mailMergeSource", "file:///D:/名单/甲.mdb")
            .part("/word/settings.xml",
                  "recipientData",
                  "/word/recipientData.xml",
                  "wordprocessingml.mailMergeRecipientData",
                  word_root("recipients", ""))
            .arrow("/word/settings.xml", "attachedTemplate", "https://a.invalid/t.dotm")
            .bytes();
    EXPECT_THAT(told(bytes, find_settings),
                ElementsAre("variable mailMerge: Source=D:\\名单\\甲.mdb SELECT"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/word/settings.xml"), word_root("settings", "<w:rest/>"));
    EXPECT_EQ(part_of(clean, "/word/recipientData.xml"), "");
    const std::string arrows = part_of(clean, "/word/_rels/settings.xml.rels");
    EXPECT_THAT(arrows, Not(HasSubstr("mailMergeSource")));
    EXPECT_THAT(arrows, Not(HasSubstr("recipientData")));
    EXPECT_THAT(arrows, HasSubstr("attachedTemplate"));
}

TEST(Settings, TheAttachedTemplateKeepsItsNameAlone) {
    const std::string bytes =
        with_settings("<w:attachedTemplate r:id=\"rId3\"/>")
            .arrow("/word/settings.xml", "attachedTemplate", "file:///C:\\Users\\某人\\Normal.dotm")
            .bytes();
    EXPECT_THAT(told(bytes, find_paths),
                ElementsAre("path Target: file:///C:\\Users\\某人\\Normal.dotm"));
    EXPECT_THAT(part_of(cleared(bytes), "/word/_rels/settings.xml.rels"),
                HasSubstr("Target=\"Normal.dotm\""));
}

TEST(Settings, SessionIdsGoWhereverTheyAre) {
    const std::string bytes =
        with_settings(
            "<w:rsids><w:rsidRoot w:val=\"00AB\"/></w:rsids>"
            "<w15:docId xmlns:w15=\"x\" w15:val=\"{1}\"/><w:rest/>")
            .part("/word/document.xml",
                  "styles",
                  "/word/styles.xml",
                  "wordprocessingml.styles",
                  word_root("styles", "<w:style><w:name/><w:rsid w:val=\"00AB\"/></w:style>"))
            .put("/word/document.xml",
                 word_root("document",
                           "<w:body><w:p w:rsidR=\"00AB\" w:rsidRDefault=\"00CD\"/></w:body>"))
            .bytes();
    EXPECT_THAT(told(bytes, find_settings),
                ElementsAre("session rsid: 2", "session rsid: 2", "session rsid: 1"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/word/settings.xml"), word_root("settings", "<w:rest/>"));
    EXPECT_EQ(part_of(clean, "/word/styles.xml"),
              word_root("styles", "<w:style><w:name/></w:style>"));
    EXPECT_EQ(part_of(clean, "/word/document.xml"),
              word_root("document", "<w:body><w:p/></w:body>"));
}

TEST(Settings, OfAWorkbookAreNone) {
    EXPECT_THAT(told(Planted::xlsx("").bytes(), find_settings), IsEmpty());
}

}  // namespace
}  // namespace nianbao::traces

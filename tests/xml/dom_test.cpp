#include "xml/dom.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::xml {
namespace {

constexpr std::string_view relations =
    "<?xml version=\"1.0\"?>\n<Relationships xmlns=\"urn:rels\"><Relationship Id=\"rId1\" "
    "Target=\"a&amp;b.xml\"/>\n  <Relationship Id=\"rId2\"/></Relationships>";

std::string again(std::string_view part) {
    return Document::parse(part).text();
}

TEST(Dom, WritesWhatItRead) {
    for (const std::string_view part :
         {relations,
          std::string_view("\xEF\xBB\xBF<a/>"),
          std::string_view("<?xml version=\"1.0\"?><!-- c --><?pi x?><a>t<?pi y?><!--d--></a>\n"),
          std::string_view("<a> </a>"),
          std::string_view("<a>\t</a>"),
          std::string_view("<a>\n</a>"),
          std::string_view("<p> <b/> <i/> </p>"),
          std::string_view("<a><![CDATA[x < y & z]]>t</a>")}) {
        EXPECT_EQ(again(part), part);
    }
}

TEST(Dom, KeepsReferencesToBlanks) {
    EXPECT_EQ(again("<a b=\"1&#10;2&#9;3&#13;4\">5&#13;</a>"),
              "<a b=\"1&#10;2&#9;3&#13;4\">5&#13;</a>");
    EXPECT_EQ(Document::parse("<a b='1&#10;2'/>").root().attribute("b"), "1\n2");
}

TEST(Dom, ReadsRawBlanksInAnAttributeAsSpaces) {
    EXPECT_EQ(Document::parse("<a b='1\n2\t3\r\n4'/>").root().attribute("b"), "1 2 3 4");
}

TEST(Dom, FoldsLineEnds) {
    EXPECT_EQ(Document::parse("<a>1\r\n2\r3</a>").root().text(), "1\n2\n3");
    EXPECT_EQ(Document::parse("<a><![CDATA[1\r\n2\r3]]></a>").root().text(), "1\n2\n3");
}

TEST(Dom, EscapesWhatHasToBe) {
    EXPECT_EQ(again("<a b='\"&lt;'>&lt;&amp;]]&gt;</a>"),
              "<a b=\"&quot;&lt;\">&lt;&amp;]]&gt;</a>");
}

TEST(Dom, WalksOverElements) {
    const Document document = Document::parse(relations);
    const Element root = document.root();
    EXPECT_EQ(root.local(), "Relationships");
    EXPECT_EQ(root.uri(), "urn:rels");
    ASSERT_EQ(root.children("Relationship").size(), 2U);
    EXPECT_EQ(root.child().attribute("Target"), "a&b.xml");
    EXPECT_EQ(root.child().next("Relationship").attribute("Id"), "rId2");
    EXPECT_FALSE(root.child().next().next());
}

TEST(Dom, SeesThroughPrefixes) {
    const Document document = Document::parse(
        "<x:a xmlns:x='urn:x' xmlns:q='urn:r'><x:b q:id='1' id='2'/><b xmlns='urn:n'/></x:a>");
    const Element b = document.root().child("b");
    EXPECT_EQ(b.name(), "x:b");
    EXPECT_EQ(b.uri(), "urn:x");
    EXPECT_EQ(b.attribute("id", "urn:r"), "1");
    EXPECT_EQ(b.attribute("id"), "2");
    EXPECT_EQ(b.attribute("id", "urn:other"), "");
    EXPECT_EQ(b.next().uri(), "urn:n");
}

TEST(Dom, AnswersWithNothingWhereNothingIs) {
    Element nothing;
    EXPECT_FALSE(nothing);
    EXPECT_EQ(nothing.name(), "");
    EXPECT_EQ(nothing.uri(), "");
    EXPECT_EQ(nothing.attribute("a"), "");
    EXPECT_EQ(nothing.attribute("a", "urn:x"), "");
    EXPECT_FALSE(nothing.has_attribute("a"));
    EXPECT_EQ(nothing.text(), "");
    EXPECT_FALSE(nothing.child().next());
    EXPECT_TRUE(nothing.children().empty());
    nothing.set_attribute("a", "b");
    nothing.remove_attribute("a");
    nothing.set_text("t");
    nothing.remove();
    EXPECT_FALSE(nothing.append("a"));
}

TEST(Dom, ChangesAndWrites) {
    const Document document = Document::parse("<a x='1' y='2'><b/><c>old<d/></c></a>");
    Element root = document.root();
    root.set_attribute("x", "\n\"3\"");
    root.remove_attribute("y");
    root.child("b").remove();
    root.child("c").set_text(" ");
    root.append("e").set_attribute("n", "图");
    EXPECT_EQ(document.text(), "<a x=\"&#10;&quot;3&quot;\"><c> </c><e n=\"图\"/></a>");
}

TEST(Dom, RefusesCharactersThatXmlCannotHold) {
    const Document document = Document::parse("<a/>");
    EXPECT_THROW(document.root().set_text(std::string_view("a\0b", 3)), Error);
    EXPECT_THROW(document.root().set_attribute("a", "\x01"), Error);
    EXPECT_EQ(document.text(), "<a/>");
}

TEST(Dom, RefusesWhatTheScannerRefuses) {
    for (const char* part : {"<!DOCTYPE a><a/>", "<a>", "<a/><b/>", "<a>&nbsp;</a>", "", "\xFF"}) {
        EXPECT_THROW(Document::parse(part), Error) << part;
    }
}

TEST(Dom, HoldsADeepPart) {
    std::string part;
    for (int i = 0; i < 250; ++i) {
        part += "<a>";
    }
    part += "x";
    for (int i = 0; i < 250; ++i) {
        part += "</a>";
    }
    EXPECT_EQ(again(part), part);
}

}  // namespace
}  // namespace nianbao::xml

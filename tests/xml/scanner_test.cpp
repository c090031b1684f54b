#include "xml/scanner.hpp"

#include <string>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::xml {
namespace {

/// The code of the refusal; empty where the part is accepted.
std::string refusal(std::string_view part, const Limits& limits = {}) {
    try {
        check(part, limits);
        return {};
    } catch (const Error& error) {
        return error.problems().front().code;
    }
}

std::string joined_sources(std::string_view part) {
    Scanner scanner(part);
    std::string all;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        all += token.source;
    }
    return all;
}

TEST(Scanner, TilesThePartWithItsTokens) {
    const char* part =
        "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- a --><a b = 'c'  d=\"e\"\n>"
        "x&amp;<b/><?p i?><![CDATA[<&]]></a>\n";
    EXPECT_EQ(joined_sources(part), part);
}

TEST(Scanner, KeepsALoneBlank) {
    Scanner scanner("<t xml:space=\"preserve\"> </t>");
    scanner.next();
    EXPECT_EQ(scanner.next().source, " ");
}

TEST(Scanner, ResolvesNamespacesWhateverThePrefix) {
    Scanner scanner("<a:x xmlns:a='u'><x xmlns='u' a:v='1' v='2'/><b:y xmlns:b='u'/></a:x>");
    EXPECT_EQ(scanner.next().uri, "u");
    EXPECT_EQ(scanner.next().uri, "u");
    EXPECT_EQ(scanner.attribute("v", "u"), "1");
    EXPECT_EQ(scanner.attribute("v"), "2");
    const Token last = scanner.next();
    EXPECT_EQ(last.uri, "u");
    EXPECT_EQ(last.local, "y");
}

TEST(Scanner, ForgetsADeclarationWithItsElement) {
    EXPECT_EQ(refusal("<a><b xmlns:p='u'/><p:c/></a>"), "xml.prefix");
}

TEST(Scanner, AnswersWithNothingForAnAttributeThatIsNotThere) {
    Scanner scanner("<a b='c'/>");
    scanner.next();
    EXPECT_EQ(scanner.attribute("z"), "");
    EXPECT_EQ(scanner.attribute("b", "u"), "");
}

TEST(Scanner, SkipsAWholeElement) {
    Scanner scanner("<a><b><c/>x<b/></b><d/></a>");
    scanner.next();
    EXPECT_EQ(scanner.skip(scanner.next()), "<b><c/>x<b/></b>");
    EXPECT_EQ(scanner.skip(scanner.next()), "<d/>");
}

TEST(Scanner, RefusesADoctype) {
    EXPECT_EQ(refusal("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"), "xml.doctype");
    EXPECT_EQ(refusal("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "xml.doctype");
}

TEST(Scanner, RefusesWhatIsNotWellFormed) {
    EXPECT_EQ(refusal(""), "xml.truncated");
    EXPECT_EQ(refusal("<a>"), "xml.truncated");
    EXPECT_EQ(refusal("<a></b>"), "xml.nesting");
    EXPECT_EQ(refusal("</a>"), "xml.nesting");
    EXPECT_EQ(refusal("<a/><b/>"), "xml.roots");
    EXPECT_EQ(refusal("x<a/>"), "xml.outside");
    EXPECT_EQ(refusal("<a/>x"), "xml.outside");
    EXPECT_EQ(refusal("<a b='1' b='2'/>"), "xml.attribute");
    EXPECT_EQ(refusal("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>"), "xml.attribute");
    EXPECT_EQ(refusal("<a b=1/>"), "xml.attribute");
    EXPECT_EQ(refusal("<a b='1'c='2'/>"), "xml.attribute");
    EXPECT_EQ(refusal("<a b='<'/>"), "xml.attribute");
    EXPECT_EQ(refusal("<a"), "xml.tag");
    EXPECT_EQ(refusal("<a>]]></a>"), "xml.text");
    EXPECT_EQ(refusal("<a><!-- -- --></a>"), "xml.comment");
    EXPECT_EQ(refusal("<1/>"), "xml.name");
    EXPECT_EQ(refusal("<p:a/>"), "xml.prefix");
    EXPECT_EQ(refusal("<a> <?xml version='1.0'?></a>"), "xml.declaration");
}

TEST(Scanner, RefusesReferencesThatNameNoCharacter) {
    for (const char* bad : {"&",
                            "&nbsp;",
                            "&#0;",
                            "&#1;",
                            "&#xD800;",
                            "&#x110000;",
                            "&#x1000000041;",
                            "&#;",
                            "&#x;",
                            "&#12a;",
                            "&;"}) {
        EXPECT_EQ(refusal("<a>" + std::string(bad) + "</a>"), "xml.reference") << bad;
        EXPECT_EQ(refusal("<a b='" + std::string(bad) + "'/>"), "xml.reference") << bad;
    }
}

TEST(Scanner, RefusesBadBytesAndOtherEncodings) {
    EXPECT_EQ(refusal("<a>\x01</a>"), "xml.character");
    EXPECT_EQ(refusal("<a>\xC0\xAF</a>"), "xml.character");
    EXPECT_EQ(refusal("\xFF\xFE<"), "xml.encoding");
    EXPECT_EQ(refusal("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), "xml.encoding");
    EXPECT_EQ(refusal("<?xml version='1.0' encoding='utf-8'?><a/>"), "");
}

TEST(Scanner, StopsAtItsLimits) {
    const auto nested = [](std::size_t depth) {
        std::string part;
        for (std::size_t i = 0; i < depth; ++i) {
            part += "<a>";
        }
        for (std::size_t i = 0; i < depth; ++i) {
            part += "</a>";
        }
        return part;
    };
    EXPECT_EQ(refusal(nested(256)), "");
    EXPECT_EQ(refusal(nested(257)), "xml.depth");
    EXPECT_EQ(refusal(nested(1'000'000)), "xml.depth");
    std::string wide = "<a";
    for (int i = 0; i < 50'000; ++i) {
        wide += " b" + std::to_string(i) + "=''";
    }
    EXPECT_EQ(refusal(wide + "/>"), "xml.attributes");
}

TEST(Scanner, ShowsTheWordsAroundTheFault) {
    try {
        check("<a>政府信息&nbsp;公开</a>");
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(error.problems().front().place.find("政府信息"), std::string::npos);
    }
}

TEST(Scanner, SurvivesEveryTruncationOfAPart) {
    const std::string part = "<?xml version='1.0'?><a b='&amp;'>年<!--c--><![CDATA[d]]><e/></a>";
    for (std::size_t size = 0; size < part.size(); ++size) {
        EXPECT_NE(refusal(part.substr(0, size)), "") << size;
    }
}

}  // namespace
}  // namespace nianbao::xml

#include "xml/escape.hpp"

#include <gtest/gtest.h>

namespace nianbao::xml {
namespace {

std::string text(std::string_view value) {
    std::string out;
    append_text(out, value);
    return out;
}

std::string attribute(std::string_view value) {
    std::string out;
    append_attribute(out, value);
    return out;
}

TEST(Escape, WritesWhatTheNextReaderWillReadBack) {
    EXPECT_EQ(text("a<b & c>d \"e\""), "a&lt;b &amp; c&gt;d \"e\"");
    EXPECT_EQ(text("]]>"), "]]&gt;");
    EXPECT_EQ(text("a\r\nb\tc"), "a&#13;\nb\tc");
    EXPECT_EQ(attribute("a\"\t\n\r'<"), "a&quot;&#9;&#10;&#13;'&lt;");
}

TEST(Escape, DecodesNamedAndNumberedReferences) {
    EXPECT_EQ(decode("&lt;&gt;&amp;&quot;&apos;&#24180;&#x5E74;"), "<>&\"'年年");
}

TEST(Escape, FoldsLineEnds) {
    EXPECT_EQ(decode("a\r\nb\rc\nd"), "a\nb\nc\nd");
    EXPECT_EQ(decode("a&#13;b"), "a\rb");
}

TEST(Escape, RoundTripsAnyText) {
    for (const char* value : {"", "&amp;", "<w:t>", "a\r\r\nb", "年报\t\n"}) {
        EXPECT_EQ(decode(text(value)), value);
        EXPECT_EQ(decode(attribute(value)), value);
    }
}

}  // namespace
}  // namespace nianbao::xml

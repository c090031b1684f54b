#include "nianbao/error.hpp"

#include <gtest/gtest.h>

namespace nianbao {
namespace {

Error damaged() {
    return {Error::Kind::Package,
            Problem{"zip.crc", {"内容损坏", "the data is damaged"}, "/word/document.xml", {}}};
}

TEST(Error, GrowsItsPlaceFromTheInsideOut) {
    EXPECT_STREQ(damaged().within("a.docx").what(),
                 "a.docx!/word/document.xml: the data is damaged");
}

TEST(Error, IsSeenFromFurtherOut) {
    EXPECT_EQ(seen_from("a.docx", [] { return 1; }), 1);
    try {
        seen_from("a.docx", [] { throw damaged(); });
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().place, "a.docx!/word/document.xml");
    }
}

TEST(Error, SpeaksChineseToo) {
    EXPECT_EQ(damaged().text(Language::Chinese), "/word/document.xml: 内容损坏");
}

TEST(Error, PutsTheRemedyBehindTheMessage) {
    const Error error(Error::Kind::Usage, {"x", {"甲", "a"}, "", {"乙", "b"}});
    EXPECT_EQ(error.text(Language::English), "a; b");
    EXPECT_EQ(error.text(Language::Chinese), "甲；乙");
}

TEST(Error, TellsAllProblemsOneALine) {
    const Problem problem{"x", {"甲", "a"}, "p", {}};
    const Error error(Error::Kind::Data, {problem, problem});
    EXPECT_STREQ(error.within("f").what(), "f: p: a\nf: p: a");
}

}  // namespace
}  // namespace nianbao

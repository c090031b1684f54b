#include "docx/numbering.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

const std::string head = "<w:numbering xmlns:w=\"" + std::string(wordprocessing) +
                         "\"><w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\">"
                         "<w:start w:val=\"1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/>"
                         "</w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId "
                         "w:val=\"8\"/></w:num>";
const std::string tail = "<w:numIdMacAtCleanup w:val=\"1\"/></w:numbering>";

TEST(Numbering, StaysAsItIsWithoutNewLists) {
    EXPECT_EQ(Numbering(head + tail).with({}), head + tail);
}

TEST(Numbering, LetsACopyBeginWhereItsOriginalBegan) {
    const std::string out = Numbering(head + tail).with({{"6", "5"}});
    EXPECT_EQ(out,
              head +
                  "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"8\"/>"
                  "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                  "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride>"
                  "</w:num>" +
                  tail);
    xml::check(out);
}

TEST(Numbering, TakesOverridesOfTheOriginalOver) {
    const std::string other =
        "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"8\"/><w:lvlOverride "
        "w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>";
    const std::string out = Numbering(head + other + tail).with({{"6", "7"}});
    EXPECT_NE(out.find("<w:num w:numId=\"6\"><w:abstractNumId w:val=\"8\"/><w:lvlOverride "
                       "w:ilvl=\"0\"><w:startOverride w:val=\"9\"/>"),
              std::string::npos);
}

TEST(Numbering, KnowsItsLists) {
    EXPECT_TRUE(Numbering(head + tail).has("5"));
    EXPECT_FALSE(Numbering(head + tail).has("8"));
    EXPECT_EQ(Numbering(head + tail).with({{"6", "8"}}), head + tail);
}

}  // namespace
}  // namespace nianbao::docx

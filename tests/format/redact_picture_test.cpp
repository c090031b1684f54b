#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/traces.hpp"

namespace nianbao::format {
namespace {

using namespace std::string_literals;

const std::string signature = "\x89PNG\r\n\x1A\n"s;
const std::string pixels = "\0\0\0\6IDATpixels0000"s;
const std::string author = "\0\0\0\x0DtEXtAuthor\0nobody0000"s;
const std::string end = "\0\0\0\0IEND0000"s;

TEST(RedactPicture, LeavesThePixelsAndTellsWhatWentWithTheNameOfTheFile) {
    const Redacted made = redact_picture(signature + author + pixels + end, "a.png", Wording());
    EXPECT_EQ(made.bytes, signature + pixels + end);
    ASSERT_EQ(made.changes.size(), 1U);
    EXPECT_EQ(made.changes[0].place, "a.png");
    EXPECT_THAT(made.changes[0].message.en, ::testing::HasSubstr("nobody"));
}

TEST(RedactPicture, ChangesNothingTwice) {
    const std::string clean = signature + pixels + end;
    EXPECT_EQ(redact_picture(clean, "a.png", Wording()).bytes, clean);
    EXPECT_TRUE(redact_picture(clean, "a.png", Wording()).changes.empty());
    EXPECT_EQ(redact_picture("<svg/>", "a.svg", Wording()).bytes, "<svg/>");
}

}  // namespace
}  // namespace nianbao::format

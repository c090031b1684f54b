#include "format/web_pictures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using ::testing::HasSubstr;

const std::string svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><path d="M0 0"/></svg>)";

Picture picture_named(const std::string& name) {
    Picture picture;
    picture.name = name;
    picture.alt = "公示栏<版式>";
    picture.caption = "图1 版式";
    return picture;
}

std::string written(const Picture& picture, const PictureSource& source) {
    WebMarkup out;
    WebPictures(source).write(out, picture);
    return out.finish();
}

std::string svg_of(const std::string&) {
    return svg;
}

TEST(Base64, IsThatOfTheStandard) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64("\xFF\xFE\x00"), "//4=");
}

TEST(WebPictures, StandInThePage) {
    EXPECT_EQ(written(picture_named("a.svg"), svg_of),
              "<figure>\n<img src=\"data:image/svg+xml;base64," + base64(svg) +
                  "\" width=\"96\" height=\"48\" alt=\"公示栏&lt;版式&gt;\">\n"
                  "<figcaption>图1 版式</figcaption>\n</figure>\n");
    EXPECT_THAT(written(picture_named("notice-board.png"), pictures_in(NIANBAO_EXAMPLES)),
                HasSubstr("<img src=\"data:image/png;base64,iVBORw0KGgo"));
}

TEST(WebPictures, AreAsLargeAsTheyAreAskedToBe) {
    Picture picture = picture_named("a.svg");
    picture.width = Number(127);
    EXPECT_THAT(written(picture, svg_of), HasSubstr("width=\"480\" height=\"240\" alt"));
    picture.height = Number(127);
    EXPECT_THAT(written(picture, svg_of),
                HasSubstr("width=\"480\" height=\"480\" style=\"aspect-ratio:480/480\" alt"));
}

TEST(WebPictures, ThatCannotBeHadAreToldOfWithTheirNames) {
    WebMarkup out;
    out.at("/sections/0/content/3");
    const PictureSource text = [](const std::string&) { return std::string("no picture at all"); };
    WebPictures(text).write(out, picture_named("a.png"));
    try {
        out.finish();
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].code, "picture.type");
        EXPECT_EQ(error.problems()[0].place, "/sections/0/content/3: a.png");
    }
}

}  // namespace
}  // namespace nianbao::format

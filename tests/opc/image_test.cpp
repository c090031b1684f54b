#include "opc/image.hpp"

#include <gmock/gmock.h>

#include "opc/pictures.hpp"

namespace nianbao::opc {
namespace {

using testing::big_endian;
using testing::jpeg;
using testing::png;
using testing::png_chunk;
using testing::svg;

constexpr Emu pixel = emu_per_inch / 96;

std::string code_of(const std::string& bytes) {
    try {
        read_image(bytes);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind() == Error::Kind::Data,
                  !error.problems().front().code.starts_with("xml."));
        return error.problems().front().code;
    }
    return {};
}

TEST(Image, OfPngHasItsPixels) {
    EXPECT_EQ(read_image(png(96, 48)), (Image{Image::Type::Png, 96 * pixel, 48 * pixel}));
}

TEST(Image, OfPngTakesItsDensity) {
    const std::string density = big_endian(11811, 4) + big_endian(5906, 4);  // 300 and 150 an inch
    const Image image = read_image(png(300, 300, png_chunk("pHYs", density + '\1')));
    EXPECT_NEAR(double(image.width), double(emu_per_inch), 100);
    EXPECT_NEAR(double(image.height), double(2 * emu_per_inch), 200);
    EXPECT_EQ(read_image(png(300, 300, png_chunk("pHYs", density + '\0'))).width, 300 * pixel);
    EXPECT_EQ(read_image(png(300, 300, png_chunk("pHYs", std::string(9, '\1')))).type,
              Image::Type::Png);
}

TEST(Image, OfJpegHasItsPixelsAndDensity) {
    EXPECT_EQ(read_image(jpeg(640, 480)), (Image{Image::Type::Jpeg, 640 * pixel, 480 * pixel}));
    EXPECT_EQ(read_image(jpeg(600, 300, 1, 300)),
              (Image{Image::Type::Jpeg, 2 * emu_per_inch, emu_per_inch}));
    EXPECT_NEAR(double(read_image(jpeg(100, 100, 2, 100)).width), 36000 * 10.0, 50);
}

TEST(Image, OfSvgHasItsSizeOrItsViewBox) {
    EXPECT_EQ(read_image(svg(R"(width="96" height="48px")")),
              (Image{Image::Type::Svg, 96 * pixel, 48 * pixel}));
    EXPECT_EQ(read_image(svg(R"(width="1in" height="72pt")")).height, emu_per_inch);
    EXPECT_EQ(read_image(svg(R"(width="100%" height="100%" viewBox="0 0 20,10")")),
              (Image{Image::Type::Svg, 20 * pixel, 10 * pixel}));
    EXPECT_EQ(read_image(svg(R"(width="40" viewBox="0 0 20 10")")).height, 20 * pixel);
    EXPECT_EQ(read_image(svg("")).width, 300 * pixel);
    EXPECT_EQ(read_image("\xEF\xBB\xBF" + svg(R"(width="9" height="9")")).width, 9 * pixel);
}

TEST(Image, IsKnownByItsBytesAlone) {
    EXPECT_EQ(code_of("GIF89a"), "picture.type");
    EXPECT_EQ(code_of(""), "picture.type");
    EXPECT_EQ(code_of("<html></html>"), "picture.type");
    EXPECT_EQ(extension_of(read_image(jpeg(1, 1)).type), "jpeg");
    EXPECT_EQ(media_type_of(read_image(svg("")).type), "image/svg+xml");
}

TEST(Image, CutShortAnywhereIsRefused) {
    const std::string whole = png(3, 3);
    for (std::size_t size = 8; size < whole.size(); ++size) {
        EXPECT_EQ(code_of(whole.substr(0, size)), "picture.truncated") << size;
    }
    const std::string photo = jpeg(3, 3);
    for (std::size_t size = 3; size < photo.size(); ++size) {
        EXPECT_EQ(code_of(photo.substr(0, size)), "picture.truncated") << size;
    }
}

TEST(Image, OfNoSizeOrTooManyPixelsIsRefused) {
    EXPECT_EQ(code_of(png(65535, 65535)), "picture.size");
    EXPECT_EQ(code_of(png(0, 10)), "picture.size");
    EXPECT_EQ(code_of(jpeg(10, 0)), "picture.size");
    EXPECT_EQ(code_of(svg(R"(width="0" height="5")")), "picture.size");
    EXPECT_EQ(code_of(svg(R"(width="1e300" height="1e300")")), "picture.size");
    EXPECT_EQ(code_of(R"(<a xmlns="urn:x"><svg/></a>)"), "picture.size");
}

TEST(Image, OfSvgThatRunsOrFetchesIsRefused) {
    for (const char* inner : {"<script>1</script>",
                              R"(<rect onclick="1"/>)",
                              R"(<image href="http://x/a.png"/>)",
                              R"(<image xmlns:l="urn:l" l:href="file:///etc/passwd"/>)",
                              "<style>@import 'http://x';</style>",
                              "<style>rect { fill: url(http://x/a) }</style>",
                              "<rect fill=\"url('//x/a')\"/>",
                              "<foreignObject/>"}) {
        EXPECT_EQ(code_of(svg("", inner)), "picture.active") << inner;
    }
    for (const char* inner : {R"x(<rect fill="url(#a)" style="fill:url(&quot;#a&quot;)"/>)x",
                              R"(<use href="#a"/>)",
                              R"(<image href="data:image/png;base64,AA=="/>)",
                              "<style>rect { fill: red }</style>"}) {
        EXPECT_EQ(code_of(svg("", inner)), "") << inner;
    }
}

TEST(Image, OfUnsoundXmlIsRefused) {
    EXPECT_TRUE(code_of("<!DOCTYPE svg><svg/>").starts_with("xml."));
    EXPECT_TRUE(code_of("<svg>").starts_with("xml."));
}

}  // namespace
}  // namespace nianbao::opc

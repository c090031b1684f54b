#include "traces/picture_data.hpp"

#include <gtest/gtest.h>

#include "traces/cuts.hpp"

namespace nianbao::traces {
namespace {

using namespace std::string_literals;

std::string chunk(const std::string& type, const std::string& data) {
    return "\0\0\0"s + static_cast<char>(data.size()) + type + data + "CRC!";
}

std::string segment(char marker, const std::string& data) {
    return "\xFF"s + marker + '\0' + static_cast<char>(data.size() + 2) + data;
}

std::string stripped(const std::string& bytes) {
    std::vector<xml::Splice> cuts;
    for (const PictureData& data : picture_data(bytes)) {
        cuts.push_back(data.cut);
    }
    return cut_out(bytes, std::move(cuts));
}

const std::string png_start = "\x89PNG\r\n\x1A\n"s;
const std::string pixels = "\xFF\xDA\0\x02 \xFF\0 \xFF\xD9"s;

/// A TIFF of one entry: the place, or how the picture is turned.
std::string tiff(const std::string& tag, char value) {
    return "MM\0\x2A\0\0\0\x08\0\x01"s + tag + "\0\x03\0\0\0\x01\0"s + value + "\0\0\0\0\0\0"s;
}

TEST(PictureData, OfAPngGoesAndItsPixelsStay) {
    const std::string clean = png_start + chunk("IDAT", "pixels") + chunk("IEND", "");
    const std::string full = png_start + chunk("tEXt", "Author\0somebody"s) +
                             chunk("IDAT", "pixels") + chunk("IEND", "") + "more";
    const std::vector<PictureData> found = picture_data(full);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].value, "Author: somebody");
    EXPECT_EQ(found[1].name, "trailing");
    EXPECT_EQ(stripped(full), clean);
    EXPECT_TRUE(picture_data(clean).empty());
}

TEST(PictureData, OfAJpegTellsThePlace) {
    const std::string clean = "\xFF\xD8" + segment('\xE0', "JFIF\0"s) + pixels;
    const std::string full = "\xFF\xD8" + segment('\xE0', "JFIF\0"s) +
                             segment('\xE1', "Exif\0\0"s + tiff("\x88\x25", 8)) +
                             segment('\xFE', "by somebody") + pixels;
    const std::vector<PictureData> found = picture_data(full);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "place");
    EXPECT_EQ(stripped(full), clean);
}

TEST(PictureData, OfATurnedJpegLeavesHowItIsTurned) {
    EXPECT_EQ(read_exif(turned_exif(6)).orientation, 6U);
    EXPECT_FALSE(read_exif(turned_exif(6)).more);
    EXPECT_EQ(tiff("\x01\x12", 6), turned_exif(6));
}

TEST(PictureData, OfADamagedFileIsNone) {
    EXPECT_TRUE(picture_data("\xFF\xD8\xFF\xE1\x40").empty());
    EXPECT_TRUE(picture_data(png_start + "\x7F\x7F\x7F\x7FtEXt12345678").empty());
    EXPECT_TRUE(picture_data("").empty());
}

}  // namespace
}  // namespace nianbao::traces

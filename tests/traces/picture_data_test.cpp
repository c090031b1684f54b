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

TEST(PictureData, OfAJpegHasManyNames) {
    const std::string clean =
        "\xFF\xD8"s + segment('\xE2', "ICC_PROFILE\0"s) + segment('\xEE', "Adobe\0d"s) + pixels;
    const std::string full = "\xFF\xD8"s + segment('\xE2', "ICC_PROFILE\0"s) +
                             segment('\xE1', "http://ns.adobe.com/xap/1.0/\0<x/>"s) +
                             segment('\xED', "Photoshop 3.0\0"s + "8BIM") +
                             segment('\xEE', "Adobe\0d"s) + pixels + "PK behind";
    std::vector<std::string> names;
    for (const PictureData& data : picture_data(full)) {
        names.push_back(data.name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"xmp", "iptc", "trailing"}));
    EXPECT_EQ(stripped(full), clean);
}

TEST(PictureData, OfAJpegBetweenItsScansGoesToo) {
    const std::string scan = "\xFF\xDA\0\x02 \xFF\0 \xFF\xD0 "s;
    const std::string full =
        "\xFF\xD8\xFF\xC4\0\x03 "s + scan + segment('\xFE', "某甲") + scan + "\xFF\xD9";
    ASSERT_EQ(picture_data(full).size(), 1U);
    EXPECT_EQ(stripped(full), "\xFF\xD8\xFF\xC4\0\x03 "s + scan + scan + "\xFF\xD9");
}

TEST(PictureData, OfAPngHoldsExifAndTimes) {
    const std::string full = png_start + chunk("eXIf", tiff("\x88\x25", 8)) +
                             chunk("tIME", "1234567") + chunk("zTXt", "Comment\0packed"s) +
                             chunk("IDAT", "pixels") + chunk("IEND", "");
    const std::vector<PictureData> found = picture_data(full);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].name, "place");
    EXPECT_EQ(found[1].name, "time");
    EXPECT_EQ(found[2].value, "Comment");
    EXPECT_EQ(stripped(full), png_start + chunk("IDAT", "pixels") + chunk("IEND", ""));
    EXPECT_TRUE(picture_data(png_start + chunk("eXIf", tiff("\x01\x12", 6))).empty());
}

TEST(PictureData, NamesItsDevice) {
    const std::string make = "II\x2A\0\x08\0\0\0\x01\0\x0F\x01\x02\0\x04\0\0\0abc\0\0\0\0\0"s;
    EXPECT_EQ(read_exif(make).words, (std::vector<std::string>{"abc"}));
    EXPECT_TRUE(read_exif(make).more);
}

TEST(PictureData, IsShortThoughEntriesShareTheirWords) {
    constexpr std::size_t entries = 5000;
    std::string tiff = "MM\0\x2A\0\0\0\x08"s + static_cast<char>(entries >> 8U) +
                       static_cast<char>(entries & 0xFFU);
    for (std::size_t i = 0; i < entries; ++i) {
        tiff += "\x01\x0F\0\x02\0\x0F\xFF\xFF\0\0\xFF\0"s;
    }
    tiff += std::string(std::size_t{1} << 20U, 'x');
    std::size_t size = 0;
    for (const std::string& word : read_exif(tiff).words) {
        size += word.size();
    }
    EXPECT_GT(size, 0U);
    EXPECT_LT(size, 10000U);
}

TEST(PictureData, OfADamagedFileIsNone) {
    EXPECT_TRUE(picture_data("\xFF\xD8\xFF\xE1\x40").empty());
    EXPECT_TRUE(picture_data(png_start + "\x7F\x7F\x7F\x7FtEXt12345678").empty());
    EXPECT_TRUE(picture_data("").empty());
}

}  // namespace
}  // namespace nianbao::traces

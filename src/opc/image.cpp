#include "opc/image.hpp"

#include <cmath>
#include <string>

#include "opc/image_fault.hpp"
#include "opc/svg_image.hpp"

namespace nianbao::opc {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";
constexpr double usual_density = 96;  ///< pixels an inch, as Word and LibreOffice assume
constexpr double inches_per_metre = 1 / 0.0254;
constexpr double inches_per_centimetre = 1 / 2.54;

/// A number of `size` bytes, the highest first. Throws past the end of the file.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at + size > bytes.size()) {
        refuse_truncated_image();
    }
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

/// Pixels and how many of them make an inch.
struct Pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    double across = usual_density;
    double down = usual_density;

    /// Takes a density that makes sense.
    void set_density(double x, double y) {
        constexpr double least = 1;
        constexpr double most = 100000;
        if (x >= least && y >= least && x <= most && y <= most) {
            across = x;
            down = y;
        }
    }

    Image image(Image::Type type) const {
        check_pixels(width, height);
        const auto emu = [](double pixels, double density) {
            return std::max<Emu>(1, std::llround(pixels / density * double(emu_per_inch)));
        };
        return {type, emu(width, across), emu(height, down)};
    }
};

/// Chunk by chunk (PNG specification, §5.3) up to IEND, so that a file cut short is found out.
Image read_png(std::string_view bytes) {
    constexpr std::size_t around = 12;  // length, type and checksum
    Pixels pixels;
    for (std::size_t at = png_signature.size();;) {
        const std::size_t size = number_at(bytes, at, 4);
        const std::string_view type = bytes.substr(at + 4, 4);
        const std::size_t data = at + 8;
        number_at(bytes, data + size, 4);
        if (type == "IHDR") {
            pixels.width = number_at(bytes, data, 4);
            pixels.height = number_at(bytes, data + 4, 4);
        } else if (type == "pHYs" && size == 9 && bytes[data + 8] == 1) {
            pixels.set_density(number_at(bytes, data, 4) / inches_per_metre,
                               number_at(bytes, data + 4, 4) / inches_per_metre);
        } else if (type == "IEND") {
            return pixels.image(Image::Type::Png);
        }
        at += around + size;
    }
}

bool is_frame_header(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// The density of a JFIF header (JFIF 1.02, §APP0).
void read_jfif(std::string_view segment, Pixels& pixels) {
    constexpr std::string_view name("\0\x10JFIF\0", 7);
    constexpr std::size_t unit = 9;
    if (!segment.starts_with(name)) {
        return;
    }
    const double x = number_at(segment, unit + 1, 2);
    const double y = number_at(segment, unit + 3, 2);
    if (segment[unit] == 1) {
        pixels.set_density(x, y);
    } else if (segment[unit] == 2) {
        pixels.set_density(x / inches_per_centimetre, y / inches_per_centimetre);
    }
}

/// Segment by segment up to the frame header (ITU T.81, annex B).
Image read_jpeg(std::string_view bytes) {
    constexpr std::string_view end_of_image = "\xFF\xD9";
    Pixels pixels;
    for (std::size_t at = 2;;) {
        if (number_at(bytes, at, 1) != 0xFF) {
            refuse_truncated_image();
        }
        const std::uint32_t marker = number_at(bytes, at + 1, 1);
        at += marker == 0xFF ? 1 : 2;
        if (marker == 0xFF || marker == 0x01) {
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA) {
            refuse_truncated_image();
        }
        const std::size_t size = number_at(bytes, at, 2);
        number_at(bytes, at + size, 1);
        if (marker == 0xE0) {
            read_jfif(bytes.substr(at, size), pixels);
        } else if (is_frame_header(marker)) {
            pixels.height = number_at(bytes, at + 3, 2);
            pixels.width = number_at(bytes, at + 5, 2);
            if (bytes.find(end_of_image, at) == std::string_view::npos) {
                refuse_truncated_image();
            }
            return pixels.image(Image::Type::Jpeg);
        }
        at += size;
    }
}

}  // namespace

Image read_image(std::string_view bytes) {
    if (bytes.starts_with(png_signature)) {
        return read_png(bytes);
    }
    if (bytes.starts_with(jpeg_signature)) {
        return read_jpeg(bytes);
    }
    if (looks_like_svg(bytes)) {
        return read_svg(bytes);
    }
    throw Error(Error::Kind::Data,
                {"picture.type",
                 {"不是 PNG、JPEG 或 SVG 图片", "this is no PNG, JPEG or SVG picture"},
                 "",
                 {"另存为 PNG", "save it as PNG"}});
}

std::string_view extension_of(Image::Type type) {
    return type == Image::Type::Png ? "png" : type == Image::Type::Jpeg ? "jpeg" : "svg";
}

std::string_view media_type_of(Image::Type type) {
    return type == Image::Type::Png    ? "image/png"
           : type == Image::Type::Jpeg ? "image/jpeg"
                                       : "image/svg+xml";
}

}  // namespace nianbao::opc

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao::testing {

inline std::string big_endian(std::uint32_t number, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) {
        text += static_cast<char>(number >> (8U * static_cast<unsigned>(i)) & 0xFFU);
    }
    return text;
}

inline std::string png_chunk(std::string_view type, const std::string& data) {
    std::string chunk = big_endian(static_cast<std::uint32_t>(data.size()), 4);
    chunk.append(type);
    chunk.append(data);
    return chunk.append(4, '\0');
}

/// A PNG of so many pixels as far as its chunks go; `more` stands before the pixels.
inline std::string png(std::uint32_t width, std::uint32_t height, const std::string& more = {}) {
    std::string header = big_endian(width, 4);
    header.append(big_endian(height, 4)).append("\x08\x02\0\0\0", 5);
    std::string bytes = "\x89PNG\r\n\x1A\n";
    bytes.append(png_chunk("IHDR", header)).append(more);
    return bytes.append(png_chunk("IDAT", "")).append(png_chunk("IEND", ""));
}

/// A JPEG of so many pixels as far as its segments go, with a JFIF density.
inline std::string jpeg(std::uint32_t width,
                        std::uint32_t height,
                        char unit = 0,
                        std::uint32_t density = 1) {
    std::string bytes("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\2", 13);
    bytes += unit;
    bytes.append(big_endian(density, 2)).append(big_endian(density, 2)).append(2, '\0');
    bytes.append("\xFF\xC4\0\4ab\xFF\xC0\0\x0B\x08", 11);
    bytes.append(big_endian(height, 2)).append(big_endian(width, 2));
    return bytes.append("\1\1\x11\0\xFF\xDA\0\2xyz\xFF\xD9", 13);
}

inline std::string svg(std::string_view attributes, std::string_view inner = {}) {
    std::string text = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ";
    return text.append(attributes).append(">").append(inner).append("</svg>");
}

}  // namespace nianbao::testing

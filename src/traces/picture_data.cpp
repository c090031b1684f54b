#include "traces/picture_data.hpp"

#include <optional>

#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

/// "Author: …" of a chunk of text.
std::string keyword(std::string_view chunk) {
    std::string words(chunk.substr(0, chunk.find('\0')));
    const std::size_t rest = words.size() + 1;
    return rest < chunk.size() ? words + ": " + std::string(chunk.substr(rest)) : words;
}

std::string exif_words(const Exif& exif) {
    std::string words = exif.place ? "GPS" : "EXIF";
    for (const std::string& one : exif.words) {
        words += ", " + one;
    }
    return words;
}

std::optional<PictureData> of_chunk(std::string_view type, std::string_view data) {
    if (type == "tEXt" || type == "iTXt") {
        return PictureData{"text", keyword(data), {}};
    }
    if (type == "zTXt") {
        return PictureData{"text", std::string(data.substr(0, data.find('\0'))), {}};
    }
    if (type == "eXIf") {
        const Exif exif = read_exif(data);
        return exif.more
                   ? std::optional(PictureData{exif.place ? "place" : "exif", exif_words(exif), {}})
                   : std::nullopt;
    }
    return type == "tIME" ? std::optional(PictureData{"time", "tIME", {}}) : std::nullopt;
}

std::vector<PictureData> of_png(std::string_view bytes) {
    constexpr std::size_t around = 12;  // length, type, checksum
    std::vector<PictureData> found;
    std::size_t at = png_signature.size();
    bool ended = false;
    while (!ended && bytes.size() - at >= around) {
        const std::size_t size = big_endian(bytes, at, 4);
        if (size > bytes.size() - at - around) {
            return found;
        }
        const std::string_view type = bytes.substr(at + 4, 4);
        if (auto data = of_chunk(type, bytes.substr(at + 8, size))) {
            data->cut.span = {at, size + around};
            found.push_back(*std::move(data));
        }
        ended = type == "IEND";
        at += size + around;
    }
    if (ended && at < bytes.size()) {
        found.push_back({"trailing", "", {{at, bytes.size() - at}, {}}});
    }
    return found;
}

/// EXIF; of a picture that is turned, that much stays.
std::optional<PictureData> of_exif(std::string_view tiff) {
    const Exif exif = read_exif(tiff);
    if (!exif.more) {
        return std::nullopt;
    }
    PictureData data{exif.place ? "place" : "exif", exif_words(exif), {}};
    if (exif.orientation != 1) {
        using namespace std::string_literals;
        const std::string body = "Exif\0\0"s + turned_exif(exif.orientation);
        data.cut.bytes = "\xFF\xE1\0"s + static_cast<char>(body.size() + 2) + body;
    }
    return data;
}

std::optional<PictureData> of_segment(unsigned marker, std::string_view data) {
    constexpr unsigned app0 = 0xE0;
    constexpr unsigned app15 = 0xEF;
    constexpr unsigned comment = 0xFE;
    if (marker == comment) {
        return PictureData{"text", std::string(data), {}};
    }
    if (marker < app0 || marker > app15 || data.starts_with("JFIF") || data.starts_with("JFXX") ||
        data.starts_with("ICC_PROFILE") || data.starts_with("Adobe")) {
        return std::nullopt;
    }
    constexpr std::string_view exif("Exif\0\0", 6);
    if (data.starts_with(exif)) {
        return of_exif(data.substr(exif.size()));
    }
    const std::string word(data.substr(0, data.find('\0')));
    const std::string name =
        data.starts_with("Photoshop")                                                    ? "iptc"
        : word.find("xap") != std::string::npos || word.find("xmp") != std::string::npos ? "xmp"
                                                                                         : "exif";
    return PictureData{name, word, {}};
}

/// The place behind compressed pixels: the next marker that is none of theirs.
std::size_t behind_pixels(std::string_view bytes, std::size_t at) {
    for (; at + 1 < bytes.size(); ++at) {
        const auto next = static_cast<unsigned char>(bytes[at + 1]);
        const bool inside = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (bytes[at] == '\xFF' && !inside && next != 0xFF) {
            return at;
        }
    }
    return bytes.size();
}

std::vector<PictureData> of_jpeg(std::string_view bytes) {
    constexpr unsigned end = 0xD9;
    constexpr unsigned scan = 0xDA;
    std::vector<PictureData> found;
    std::size_t at = 2;
    while (at + 2 <= bytes.size() && bytes[at] == '\xFF') {
        const unsigned marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == end) {
            if (at + 2 < bytes.size()) {
                found.push_back({"trailing", "", {{at + 2, bytes.size() - at - 2}, {}}});
            }
            return found;
        }
        const std::size_t size = at + 4 <= bytes.size() ? big_endian(bytes, at + 2, 2) : 0;
        if (size < 2 || size + 2 > bytes.size() - at) {
            return found;
        }
        if (auto data = of_segment(marker, bytes.substr(at + 4, size - 2))) {
            data->cut.span = {at, size + 2};
            found.push_back(*std::move(data));
        }
        at += size + 2;
        at = marker == scan ? behind_pixels(bytes, at) : at;
    }
    return found;
}

}  // namespace

std::vector<PictureData> picture_data(std::string_view bytes) {
    if (bytes.starts_with(png_signature)) {
        return of_png(bytes);
    }
    return bytes.starts_with("\xFF\xD8\xFF") ? of_jpeg(bytes) : std::vector<PictureData>();
}

void find_picture_data(Parts& parts, Traces& found) {
    for (const opc::Part& part : parts.package().parts()) {
        if (!part.type.starts_with("image/")) {
            continue;
        }
        for (PictureData& data : picture_data(parts.text(part.name))) {
            found.push_back({"picture", data.name, part.name, "", {data.value}});
            found.back().edits = {{part.name, std::move(data.cut)}};
        }
    }
}

}  // namespace nianbao::traces

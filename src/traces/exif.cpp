#include <algorithm>
#include <cstdint>

#include "traces/picture_data.hpp"

namespace nianbao::traces {
namespace {

constexpr unsigned orientation_tag = 0x0112;
constexpr unsigned place_tag = 0x8825;
constexpr unsigned text_type = 2;
constexpr std::size_t entry_size = 12;
// Entries may all point to the same bytes.
constexpr std::size_t most_words = 20;
constexpr std::size_t longest_word = 200;

/// Bytes of a TIFF in the order it declares; 0 past its end.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::uint32_t number(std::size_t at, std::size_t size) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size && at < bytes_.size() && at + size <= bytes_.size(); ++i) {
            const std::size_t from = little_ ? at + size - 1 - i : at + i;
            value = (value << 8U) | static_cast<unsigned char>(bytes_[from]);
        }
        return value;
    }

    std::string text(std::size_t at, std::size_t size) const {
        const std::string_view found =
            at < bytes_.size() ? bytes_.substr(at, size) : std::string_view();
        return std::string(found.substr(0, found.find('\0')));
    }

    bool holds(std::size_t end) const { return end <= bytes_.size(); }

private:
    std::string_view bytes_;
    bool little_;
};

void read_entry(const Tiff& tiff, std::size_t at, Exif& exif) {
    const std::uint32_t tag = tiff.number(at, 2);
    const std::uint32_t count = tiff.number(at + 4, 4);
    if (tag == orientation_tag) {
        exif.orientation = tiff.number(at + 8, 2);
        return;
    }
    exif.more = true;
    exif.place = exif.place || tag == place_tag;
    if (tiff.number(at + 2, 2) == text_type && count > 1 && exif.words.size() < most_words) {
        constexpr std::uint32_t inside = 4;
        const std::string words = tiff.text(count <= inside ? at + 8 : tiff.number(at + 8, 4),
                                            std::min<std::size_t>(count, longest_word));
        if (!words.empty()) {
            exif.words.push_back(words);
        }
    }
}

}  // namespace

Exif read_exif(std::string_view bytes) {
    Exif exif;
    const Tiff tiff(bytes);
    const std::size_t first = tiff.number(4, 4);
    const std::size_t count = tiff.number(first, 2);
    for (std::size_t i = 0; i < count && tiff.holds(first + 2 + (i + 1) * entry_size); ++i) {
        read_entry(tiff, first + 2 + i * entry_size, exif);
    }
    // A second directory holds a thumbnail.
    exif.more = exif.more || count == 0 || tiff.number(first + 2 + count * entry_size, 4) != 0;
    exif.orientation = exif.orientation >= 1 && exif.orientation <= 8 ? exif.orientation : 1;
    return exif;
}

std::string turned_exif(unsigned orientation) {
    using namespace std::string_literals;
    return "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(orientation) +
           "\0\0\0\0\0\0"s;
}

}  // namespace nianbao::traces

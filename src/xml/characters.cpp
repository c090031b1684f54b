#include "xml/characters.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace nianbao::xml {
namespace {

using Byte = unsigned char;

bool is_continuation(char c) {
    return (static_cast<Byte>(c) & 0xC0U) == 0x80U;
}

/// Length of the legal character beyond ASCII at `at`; 0 where there is none.
std::size_t legal_sequence(std::string_view text, std::size_t at) {
    const text::CodePoint point = text::code_point(text, at);
    return point.size > 1 && is_legal(point.value) ? point.size : 0;
}

/// True where all eight bytes are printable ASCII: above the controls and below 0x80.
bool is_plain_block(const char* bytes) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes, sizeof block);
    const std::uint64_t below_space = block - 0x2020202020202020U;
    return ((block | below_space) & 0x8080808080808080U) == 0;
}

/// True where three bytes at `at` are a character of U+1000 to U+FFBF that is no surrogate: nearly
/// all of Chinese, so it pays to know it without decoding.
bool is_plain_triple(std::string_view text, std::size_t at) {
    if (text.size() - at < 3) {
        return false;
    }
    const auto lead = static_cast<Byte>(text[at]);
    const auto second = static_cast<Byte>(text[at + 1]);
    const bool is_lead = lead >= 0xE1 && lead <= 0xEF && lead != 0xED;
    const bool near_end = lead == 0xEF && second == 0xBF;
    return is_lead && !near_end && is_continuation(text[at + 1]) && is_continuation(text[at + 2]);
}

bool is_legal_ascii(Byte c) {
    return c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

bool is_legal(char32_t code_point) noexcept {
    if (code_point < 0x20) {
        return code_point == '\t' || code_point == '\n' || code_point == '\r';
    }
    return code_point <= 0xD7FF || (code_point >= 0xE000 && code_point <= 0xFFFD) ||
           (code_point >= 0x10000 && code_point <= 0x10FFFF);
}

std::size_t find_illegal(std::string_view text) noexcept {
    std::size_t i = 0;
    while (i < text.size()) {
        if (text.size() - i >= 8 && is_plain_block(text.data() + i)) {
            i += 8;
            continue;
        }
        if (is_plain_triple(text, i)) {
            i += 3;
            continue;
        }
        const auto c = static_cast<Byte>(text[i]);
        const std::size_t length =
            c < 0x80 ? (is_legal_ascii(c) ? 1U : 0U) : legal_sequence(text, i);
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::string_view::npos;
}

std::string words_around(std::string_view text, std::size_t offset, std::size_t reach) {
    offset = std::min(offset, text.size());
    std::size_t begin = offset > reach ? offset - reach : 0;
    std::size_t end = std::min(text.size(), offset + reach);
    while (begin < offset && is_continuation(text[begin])) {
        ++begin;
    }
    while (end < text.size() && end > offset && is_continuation(text[end])) {
        --end;
    }
    std::string words;
    for (const char c : text.substr(begin, end - begin)) {
        const bool blank = static_cast<Byte>(c) <= 0x20;
        if (!blank) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    if (words.ends_with(' ')) {
        words.pop_back();
    }
    return words;
}

}  // namespace nianbao::xml

#include "text/utf8.hpp"

#include <algorithm>

namespace nianbao::text {
namespace {

constexpr CodePoint malformed{0xFFFD, 1};

unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return static_cast<unsigned char>(text[at]);
}

std::size_t size_by_lead(unsigned lead) noexcept {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    return lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

bool is_scalar(char32_t value, std::size_t size) noexcept {
    const char32_t smallest = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0;
    return value >= smallest && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

CodePoint any_code_point(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return {};
    }
    const unsigned lead = byte_at(text, at);
    const std::size_t size = size_by_lead(lead);
    if (size == 1) {
        return {lead, 1};
    }
    if (size == 0 || text.size() - at < size) {
        return malformed;
    }
    char32_t value = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const unsigned next = byte_at(text, at + i);
        if ((next & 0xC0U) != 0x80) {
            return malformed;
        }
        value = value << 6 | (next & 0x3FU);
    }
    return is_scalar(value, size) ? CodePoint{value, size} : malformed;
}

CodePoint last_code_point(std::string_view text) noexcept {
    constexpr std::size_t longest = 4;
    for (std::size_t size = 1; size <= std::min(longest, text.size()); ++size) {
        const std::size_t at = text.size() - size;
        if ((byte_at(text, at) & 0xC0U) != 0x80) {
            const CodePoint point = code_point(text, at);
            return point.size == size ? point : malformed;
        }
    }
    return text.empty() ? CodePoint{} : malformed;
}

std::size_t find_malformed(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point(text, at);
        if (point.value == malformed.value && point.size == malformed.size) {
            return at;
        }
        at += point.size;
    }
    return std::string_view::npos;
}

std::size_t length(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point(text, at).size) {
        ++count;
    }
    return count;
}

void append(std::string& text, char32_t value) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    const auto tail = [&](int shift) { put(0x80 | (value >> shift & 0x3F)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | value >> 6);
        tail(0);
    } else if (value < 0x10000) {
        put(0xE0 | value >> 12);
        tail(6);
        tail(0);
    } else {
        put(0xF0 | value >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace nianbao::text

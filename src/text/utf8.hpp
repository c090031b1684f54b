#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nianbao::text {

/// A character and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;  ///< 1 to 4; 0 at the end of the text
};

/// The character at byte `at`; size 0 at or past the end. A byte that begins no well-formed
/// sequence is read as U+FFFD of one byte, so a loop over any text comes to its end.
inline CodePoint code_point(std::string_view text, std::size_t at) noexcept;

/// The character at the end of the text, read as a loop of code_point() would read it; size 0 where
/// the text is empty.
CodePoint last_code_point(std::string_view text) noexcept;

/// The first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
/// nothing past U+10FFFF); npos where all is well.
std::size_t find_malformed(std::string_view text) noexcept;

/// How many characters `text` has.
std::size_t length(std::string_view text) noexcept;

/// Appends one character. `value` is a Unicode scalar value.
void append(std::string& text, char32_t value);

/// The end of the run of ideographs (U+4000 to U+9FFF) that begins at byte `at`; `at` itself where
/// none stands there. They are most of what a form prints, and neither blanks nor signs.
inline std::size_t ideographs_end(std::string_view text, std::size_t at) noexcept;

/// What code_point() does for any character; it does the common ones itself.
CodePoint any_code_point(std::string_view text, std::size_t at) noexcept;

CodePoint code_point(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t left = at < text.size() ? text.size() - at : 0;
    if (left > 0 && byte(0) < 0x80) {
        return {byte(0), 1};
    }
    // All that follows these leads is in order: nothing overlong, no surrogate.
    if (left > 2 && byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0U) == 0x80 &&
        (byte(2) & 0xC0U) == 0x80) {
        return {(byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
    }
    return any_code_point(text, at);
}

std::size_t ideographs_end(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    while (at + 2 < text.size() && byte(0) >= 0xE4 && byte(0) <= 0xE9 &&
           (byte(1) & 0xC0U) == 0x80 && (byte(2) & 0xC0U) == 0x80) {
        at += 3;
    }
    return at;
}

}  // namespace nianbao::text

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
CodePoint code_point(std::string_view text, std::size_t at) noexcept;

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

}  // namespace nianbao::text

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nianbao::xml {

/// Offset of the first byte that does not belong to a legal character of XML 1.0 (§2.2: Char) in
/// well-formed UTF-8; npos where all of `text` is legal. Overlong forms, surrogates, U+FFFE,
/// U+FFFF and control characters other than tab, line feed and carriage return are illegal.
std::size_t find_illegal(std::string_view text) noexcept;

/// True for a code point of XML 1.0's Char.
bool is_legal(char32_t code_point) noexcept;

/// Up to `reach` bytes before and after an offset, cut between characters, blanks folded: what an
/// error shows of the place it speaks of.
std::string words_around(std::string_view text, std::size_t offset, std::size_t reach = 30);

}  // namespace nianbao::xml

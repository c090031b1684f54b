#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nianbao::text {

/// A whole number written in Chinese characters.
struct NumberWords {
    std::uint64_t value = 0;
    std::size_t size = 0;  ///< bytes; 0 where there is none
};

/// The number that `text` begins with, in common or capital numerals: 二十一, 两百零三, 一万二千,
/// 叁佰, or digit by digit as 二〇一七. None where the numerals make no plain number (一百五), and
/// where there are more than 24 of them.
NumberWords number_words(std::string_view text) noexcept;

/// One of the characters that numbers are written in, 十 and 万 included.
bool is_numeral(char32_t character) noexcept;

/// Bytes of the Chinese numerals that `text` begins with, whether they make a number or not.
std::size_t numerals(std::string_view text) noexcept;

}  // namespace nianbao::text

#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao::text {

/// The number that a heading or a table row begins with. Levels follow GB/T 9704-2012, 7.3.3:
/// 一、 is 1, （一） is 2, 1. is 3, （1） is 4. Brackets and point may be half or full width;
/// `1、` counts as 1.
struct NumberMark {
    int level = 0;         ///< 0 where there is no mark
    int ordinal = 0;       ///< 三 is 3, 十二 is 12
    std::size_t size = 0;  ///< bytes, with the blanks before and after the mark
};

/// The mark that `text` begins with. "1.5" and "2018." begin with none.
NumberMark number_mark(std::string_view text) noexcept;

/// Bytes of all marks that `text` begins with, 其中： among them, with the blanks around them.
std::size_t leading_marks(std::string_view text) noexcept;

}  // namespace nianbao::text

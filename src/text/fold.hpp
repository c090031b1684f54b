#pragma once

#include <string>
#include <string_view>

namespace nianbao::text {

/// U+FF01 to U+FF5E as their ASCII counterpart, the ideographic space as a space, any other
/// character as it is.
char32_t half_width(char32_t value) noexcept;

/// Blanks, tabs, line ends, no-break and ideographic spaces, zero-width characters.
bool is_blank(char32_t value) noexcept;
/// True where all of the text is blank.
bool is_blank(std::string_view text) noexcept;

/// `text` without the blanks before and behind.
std::string_view trimmed(std::string_view text) noexcept;

/// Half width, without any blank.
std::string folded(std::string_view text);

/// What is compared when a printed label is looked up: folded, without the marks it begins with,
/// without quotation marks, without brackets and their content, without a colon at the end. A
/// bracket that is not closed (a cut label) reaches to the end; one that holds nothing but a
/// number, as in 第二十条第（一）项, stays.
std::string label_key(std::string_view label);

}  // namespace nianbao::text

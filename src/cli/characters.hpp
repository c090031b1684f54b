#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nianbao::cli {

/// One character of UTF-8.
struct Character {
    char32_t code = 0;
    std::size_t size = 1;  ///< in bytes
    bool valid = false;    ///< false: one byte that begins no character; `code` is that byte
};

/// The first character of `text`, which is not empty.
Character first_character(std::string_view text);

/// A text that comes from outside, made fit for one line of a terminal: control characters, line
/// separators, marks that change the direction of writing and bytes that are no UTF-8 are written
/// as escapes such as \n, \x1b, \u{202e}.
std::string printable(std::string_view text);

/// A text as a JSON string, quotes included. Bytes that are no UTF-8 become \ufffd.
std::string json_string(std::string_view text);

}  // namespace nianbao::cli

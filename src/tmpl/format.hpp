#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/words.hpp"

namespace nianbao::tmpl {

/// What a formatter takes and gives. A formatter that takes a number also takes a text that is one.
enum class Type : std::uint8_t { Any, Text, Number, Date, Truth, List };

/// What stands behind the colon of a formatter.
enum class Argument : std::uint8_t {
    Nothing,   ///< no argument
    Decimals,  ///< how many decimals, 0 to 20; may be left out
    Width,     ///< how many digits, 1 to 20
    Pattern,   ///< how a date is written; may be left out
    Choice,    ///< two words, a comma between; may be left out
    Words,     ///< any words, commas and all
    Size  ///< width and height in millimetres, a comma between: "60,40", "60", ",40"; or a word
          ///< for the size of the frame; may be left out
};

/// What a formatter is to a tag.
enum class Role : std::uint8_t {
    Value,      ///< makes one value of another
    Predicate,  ///< makes a yes or a no; only behind the path of a section
    Blocks,     ///< the value is a list of blocks that takes the place of the paragraph
    Picture,    ///< the value names a picture
    Marker      ///< changes nothing, but tells the engine how to go about the tag
};

/// The argument of a formatter as a template gives it, read once.
struct FormatArgument {
    std::string words;       ///< as written, trimmed
    std::string other;       ///< the second of a Choice or Size
    std::size_t number = 0;  ///< of Decimals and Width
    bool given = false;
};

/// A row of the closed list of formatters: pure functions, each known by a Chinese and an ASCII
/// name.
struct Formatter {
    std::string_view zh;
    std::string_view ascii;
    Role role;
    Type takes;
    Type gives;
    Argument argument;
    /// Nothing where the value is not of the kind that the formatter takes. Blanks (null, "") only
    /// reach a formatter that takes Any.
    std::optional<Data> (*apply)(const Data& value, const FormatArgument& argument);
};

/// All formatters, in the order of the documentation.
const std::vector<Formatter>& formatters();

/// By either name; null pointer where there is none.
const Formatter* find_formatter(std::string_view name);

/// A formatter in a tag: {{path|name:argument}}.
struct Format {
    const Formatter* formatter = nullptr;
    FormatArgument argument;
};

/// What is wrong with a formatter in a tag.
struct FormatFault {
    const char* code = nullptr;
    Words message;
    Words remedy;
};

/// Reads what stands between two bars of a tag, "name" or "name:argument", the colon in either
/// width. A fault where there is no such formatter, or its argument is wrong.
std::optional<FormatFault> read_format(std::string_view text, Format& format);

/// Checks that each formatter of a chain takes what the one before it gives.
std::optional<FormatFault> check_chain(const std::vector<Format>& chain);

/// True where a tag stands for the paragraph that holds it: {{path|blocks}}.
inline bool makes_blocks(const std::vector<Format>& chain) {
    return !chain.empty() && chain.back().formatter->role == Role::Blocks;
}

/// True where a tag stands for a picture: {{path|picture}}.
inline bool makes_picture(const std::vector<Format>& chain) {
    return !chain.empty() && chain.back().formatter->role == Role::Picture;
}

/// The argument of {{path|picture:frame}}: as large as the frame, whatever the picture's shape.
bool wants_frame(const FormatArgument& argument);

/// True where a value of a chain may be missing from the data, since the chain says what to do
/// then.
bool allows_missing(const std::vector<Format>& chain);

/// True where a chain gives each value as it is: all it says is how to go about the tag.
bool leaves_alone(const std::vector<Format>& chain);

/// The first formatter of a role in a chain; null pointer where there is none.
const Format* find_role(const std::vector<Format>& chain, Role role);

/// The value that a chain makes of another: null for a blank. `failed` is set to the formatter
/// that could not take what it got; the value is then of no use.
Data apply_chain(const std::vector<Format>& chain, const Data& value, const Formatter*& failed);

}  // namespace nianbao::tmpl

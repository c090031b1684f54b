#pragma once

#include <string>
#include <string_view>

namespace nianbao::xml {

/// Appends `text` as element content: & < > and carriage return become references (XML 1.0 §2.4,
/// §2.11: a raw carriage return would reach the next reader as a line feed).
void append_text(std::string& out, std::string_view text);

/// Appends `text` as an attribute value in double quotes: also " and tab and line feed become
/// references (§3.3.3: raw ones would reach the next reader as blanks).
void append_attribute(std::string& out, std::string_view text);

/// The characters behind element content or an attribute value: the five named references and
/// character references resolved, line ends folded to a line feed. References are known to be
/// right: the scanner has seen them.
std::string decode(std::string_view source);

}  // namespace nianbao::xml

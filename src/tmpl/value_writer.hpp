#pragma once

#include <string>
#include <string_view>

#include "tmpl/program.hpp"

namespace nianbao::tmpl {

/// Appends a text as element content: escaped, line feeds and tabs as the style writes them. Any
/// kind of line end (LF, CR, CR LF) is one line feed. The text holds legal XML characters only.
void append_value(std::string& out, std::string_view text, const TextStyle& style);

/// How long a cell's text is in UTF-16 units, given the XML of its string; Excel takes 32,767.
std::size_t cell_length(std::string_view item);
/// Whether that length is none; looks no further than to the first character.
bool is_textless(std::string_view item);

}  // namespace nianbao::tmpl

#pragma once

#include <string>
#include <vector>

#include "format/json_node.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the content of a section. A block is a text, or an object that names what it is by one
/// member:
///
///     "heading", "level"        a heading; also "h1" to "h4"
///     "lead", "level", "text"   a paragraph that opens with its heading; also "run_in":
///     {"heading", "text"} "p"                       a paragraph, as a text alone "list" texts;
///     "ordered": true numbers them "table"                   rows of texts, numbers and nulls, all
///     of one width; "head": false
///                               where the first row is none
///     "picture"                 the name of a file; "fallback", "alt", "caption", and "width" and
///                               "height" in millimetres
///
/// Complains of what is none, and of rows of another width, each at its place.
std::vector<Block> parse_blocks(const JsonNode& node);

/// Reads a number as a figure; complains of one with too many digits.
Value parse_number(const JsonNode& node);

/// A cell of a table by its words: blank where there are none, or a sign for "not applicable".
Value cell_of(std::string words);

}  // namespace nianbao::format

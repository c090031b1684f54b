#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/scanner.hpp"
#include "xml/story.hpp"

namespace nianbao::xlsx {

/// Namespace of SpreadsheetML, transitional (ECMA-376 part 4).
inline constexpr std::string_view spreadsheet =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A piece of a string: an edge of a run or text element, or characters.
struct StringPiece {
    xml::Atom::Kind kind = xml::Atom::Kind::Text;
    std::string_view source;
    std::string characters;  ///< of Text, references resolved
};

/// The text of a cell: an item of the shared strings (si) or an inline string (is). Phonetic
/// guides are left out.
struct StringItem {
    std::string_view open;    ///< <si>
    std::string_view source;  ///< from <si> to </si>
    std::string text;         ///< the characters of all runs
    std::vector<StringPiece> pieces;
};

/// Reads the element whose start tag the scanner has just given.
StringItem read_string_item(xml::Scanner& scanner, const xml::Token& start);

/// The shared strings part cut up: its items, and what stands before and behind them.
struct SharedStrings {
    std::string_view head;  ///< to the first item
    std::string_view tail;  ///< from behind the last item
    std::vector<StringItem> items;
};

/// Throws Error as xml::Scanner does. The part must outlive the result.
SharedStrings read_shared_strings(std::string_view part);

}  // namespace nianbao::xlsx

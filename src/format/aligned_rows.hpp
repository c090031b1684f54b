#pragma once

#include <string>
#include <string_view>

#include "format/printed_lines.hpp"

namespace nianbao::format {

/// Turns rows whose columns are aligned by blanks into rows parted by tabs; all lines keep their
/// numbers, all other lines their text. Three such lines or more, with no sentence and no section
/// between them, are a table: its columns are where none of the fuller lines has characters (a
/// Chinese one is two wide). A label that goes on in the next line is joined there. Where a column
/// of figures cannot be told from the one beside it, the lines stay as they are.
/// A Chinese character is two columns wide; one in a text with form feeds, as taken out of a PDF.
std::string tabbed(std::string_view text, const PrintedLines& printed);

}  // namespace nianbao::format

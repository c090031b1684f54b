#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/printed_lines.hpp"

namespace nianbao::format {

/// Finds the statistics among lines whose columns are parted by single blanks, as where each row of
/// a table was pasted as a paragraph of its own: label, unit, figure, or label and figures. A line
/// is such a row where its label is one of the forms; between two of them further lines that end
/// with figures are rows, too.
/// Blank lines, and up to `between` others that follow each other and are no sentences, do not end
/// a run. Returns for each line the row with tabs, or nothing. Runs of fewer than three rows are
/// none.
std::vector<std::optional<std::string>> worded_rows(const std::vector<std::string_view>& lines,
                                                    const PrintedLines& printed,
                                                    std::size_t between = 0);

/// The words of a line.
std::vector<std::string_view> words_between_blanks(std::string_view line);

}  // namespace nianbao::format

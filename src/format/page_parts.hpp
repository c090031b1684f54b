#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "format/text_lines.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// The lines [first, last) of the title; none where there is no title.
struct TitleLines {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Finds the title among the first lines: a year and the word 报告, on one line or two, with the
/// name of the organ on the line above where the year begins its line.
TitleLines find_title(const std::vector<Line>& lines);

/// The lines [first, last) of the signature, and what they say.
struct SignatureLines {
    std::size_t first = 0;
    std::size_t last = 0;
    int number = 0;  ///< of the line with the day
    Signature signature;
};

/// Finds the last day that stands on a line of its own, and the organ before it. A day above the
/// last section is none: web pages print the day of publication under the title.
std::optional<SignatureLines> find_signature(const std::vector<Line>& lines);

/// True where a line names a table of statistics: 统计表, or the title of the form, folded.
bool names_statistics(std::string_view line, std::string_view form_title);

/// True for the mark over an annex: 附件, 附表1.
bool is_annex_mark(std::string_view line);
/// True for 附件： and that title.
bool announces(std::string_view line, std::string_view title);

}  // namespace nianbao::format

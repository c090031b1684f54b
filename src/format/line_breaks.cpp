#include "format/line_breaks.hpp"

#include "format/text_lines.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

bool is_indented(std::string_view text) {
    return text.starts_with("　") || text.starts_with("  ") || text.starts_with('\t') ||
           text.starts_with("\xC2\xA0") || text.starts_with("\xE2\x80\x83");
}

/// True where a line break ends a paragraph, and not only a line of it.
bool ends_paragraph(std::string_view before, std::string_view behind) {
    const bool title = level_of(text::trimmed(before)) == 1 && is_short(text::trimmed(before));
    return title || ends_sentence(before) || is_indented(behind) || level_of(behind) > 0;
}

}  // namespace

std::vector<std::string_view> pieces_at_breaks(std::string_view text, bool all) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    std::size_t line = 0;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
        if (all || ends_paragraph(text.substr(line, at - line), text.substr(at + 1))) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
        line = at + 1;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

}  // namespace nianbao::format

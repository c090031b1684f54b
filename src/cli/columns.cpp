#include "cli/columns.hpp"

#include <algorithm>

#include "cli/characters.hpp"

namespace nianbao::cli {
namespace {

/// Unicode Standard Annex 11: Wide and Fullwidth, by blocks.
bool is_wide(char32_t code) {
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
           (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
}

std::vector<std::size_t> widths(const Rows& rows) {
    std::vector<std::size_t> widest;
    for (const auto& row : rows) {
        widest.resize(std::max(widest.size(), row.size()));
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            widest[i] = std::max(widest[i], width(row[i]));
        }
    }
    return widest;
}

void append_lines(std::string& text, std::string_view lines, std::size_t indent) {
    for (const char c : lines) {
        text += c;
        if (c == '\n') {
            text.append(indent, ' ');
        }
    }
    text += '\n';
}

}  // namespace

std::size_t width(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        sum += is_wide(character.code) ? 2 : 1;
        text.remove_prefix(character.size);
    }
    return sum;
}

std::string in_columns(const Rows& rows, std::string_view margin) {
    const std::vector<std::size_t> widest = widths(rows);
    std::string text;
    for (const auto& row : rows) {
        text += margin;
        std::size_t indent = margin.size();
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            text += row[i];
            text.append(widest[i] - width(row[i]) + 2, ' ');
            indent += widest[i] + 2;
        }
        append_lines(text, row.back(), indent);
    }
    return text;
}

}  // namespace nianbao::cli

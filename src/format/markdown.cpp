#include "format/markdown.hpp"

#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr char pipe = '|';

bool is_rule(std::string_view row) noexcept {
    return row.find('-') != std::string_view::npos &&
           row.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// "| 甲 | 1 |" as "甲\t1".
std::string plain_row(std::string_view row) {
    row.remove_prefix(1);
    row.remove_suffix(row.ends_with(pipe) ? 1 : 0);
    std::string plain;
    while (true) {
        const std::size_t end = row.find(pipe);
        plain += text::trimmed(row.substr(0, end));
        if (end == std::string_view::npos) {
            return plain;
        }
        plain += '\t';
        row.remove_prefix(end + 1);
    }
}

std::string without_bold(std::string_view line) {
    std::string plain;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t bold = line.find("**", at);
        plain += line.substr(at, bold - at);
        at = bold == std::string_view::npos ? line.size() : bold + 2;
    }
    return plain;
}

std::string plain_line(std::string_view line) {
    const std::string_view text = text::trimmed(line);
    if (text.starts_with(pipe)) {
        return is_rule(text) ? std::string() : plain_row(text);
    }
    const std::size_t heading = text.find_first_not_of('#');
    const bool is_heading = heading != 0 && heading <= 6 && text[heading] == ' ';
    return without_bold(is_heading ? text.substr(heading + 1) : line);
}

}  // namespace

std::string plain_of_markdown(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        plain += plain_line(text.substr(0, end));
        if (end != std::string_view::npos) {
            plain += '\n';
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return plain;
}

}  // namespace nianbao::format

#include "format/markdown.hpp"

#include <utility>

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

/// The words of an item of a list; empty where the line is none. A page number may stand between
/// dashes.
std::string_view item_of(std::string_view text) noexcept {
    const bool marked = text.size() > 2 && text[1] == ' ' &&
                        std::string_view("-*+").find(text[0]) != std::string_view::npos;
    const std::string_view words = marked ? text::trimmed(text.substr(2)) : std::string_view();
    const bool dashed = !words.empty() && words.ends_with(text[0]) &&
                        (words.size() == 1 || words[words.size() - 2] == ' ');
    return dashed ? std::string_view() : words;
}

std::string_view without_heading_mark(std::string_view line) noexcept {
    const std::string_view text = text::trimmed(line);
    const std::size_t heading = text.find_first_not_of('#');
    const bool is_heading = heading != 0 && heading <= 6 && text[heading] == ' ';
    return is_heading ? text.substr(heading + 1) : line;
}

/// Takes the marks off one line after another.
class Reader {
public:
    PlainText run(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            line(text.substr(0, end));
            if (end != std::string_view::npos) {
                plain_.text += '\n';
            }
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        return std::move(plain_);
    }

private:
    void line(std::string_view line) {
        const std::string_view text = text::trimmed(line);
        plain_.marks.push_back(Mark::None);
        if (text.starts_with(pipe)) {
            row(text);
            return;
        }
        before_ = Before::Other;
        const std::string_view item = item_of(text);
        plain_.marks.back() = item.empty() ? Mark::None : Mark::Item;
        plain_.text += without_bold(item.empty() ? without_heading_mark(line) : item);
    }

    /// A rule makes the row above it the head of a table, and the rows below it those of the table.
    void row(std::string_view text) {
        if (is_rule(text)) {
            const bool below_row = before_ == Before::Row;
            if (below_row) {
                plain_.marks[plain_.marks.size() - 2] = Mark::Head;
            }
            before_ = below_row ? Before::Table : before_;
            return;
        }
        plain_.marks.back() = before_ == Before::Table ? Mark::Row : Mark::None;
        before_ = before_ == Before::Table ? Before::Table : Before::Row;
        plain_.text += without_bold(plain_row(text));
    }

    /// What the line before was.
    enum class Before { Other, Row, Table };

    PlainText plain_;
    Before before_ = Before::Other;
};

}  // namespace

PlainText plain_of_markdown(std::string_view text) {
    return Reader().run(text);
}

}  // namespace nianbao::format

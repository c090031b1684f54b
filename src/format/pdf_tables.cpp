#include "format/pdf_tables.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "format/matrix_lines.hpp"
#include "format/printed_lines.hpp"
#include "format/worded_rows.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"

namespace nianbao::format {
namespace {

void make_matrices(const std::vector<Form>& forms,
                   std::vector<std::string>& lines,
                   std::vector<Note>& notes) {
    const std::vector<std::string> printed = lines;
    std::vector<FigureLine> read;
    read.reserve(printed.size());
    std::transform(printed.begin(), printed.end(), std::back_inserter(read), figure_line);
    std::set<std::size_t> made;
    for (const Form& form : forms) {
        for (const Table& table : form.tables) {
            if (table.kind == Table::Kind::Matrix && table.caption.empty()) {
                make_matrix(table, read, lines, made, notes);
            }
        }
    }
}

/// The nearest line with words above or below, two lines away at most; npos where there is none.
std::size_t beside(const std::vector<std::string>& lines, std::size_t line, bool above) {
    constexpr std::size_t furthest = 2;
    for (std::size_t i = 1; i <= furthest; ++i) {
        const std::size_t at = above ? line - i : line + i;
        if (at < lines.size() && !text::is_blank(lines[at])) {
            return at;
        }
    }
    return std::string::npos;
}

/// A label of a list that is broken over two lines, with unit and figure between them.
void join_labels(const PrintedLines& printed, std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FigureLine read = figure_line(lines[i]);
        const bool unit =
            read.words.size() == 1 && printed.units.count(text::folded(read.words.front())) > 0;
        const std::size_t above = beside(lines, i, true);
        const std::size_t below = beside(lines, i, false);
        if (read.figures.size() != 1 || !(unit || read.words.empty()) ||
            above == std::string::npos || below == std::string::npos) {
            continue;
        }
        const std::string label =
            std::string(text::trimmed(lines[above])) + std::string(text::trimmed(lines[below]));
        if (printed.indicators.count(text::label_key(label)) > 0) {
            lines[i] = label + "  " + std::string(text::trimmed(lines[i]));
            lines[above].clear();
            lines[below].clear();
        }
    }
}

void make_rows(const std::vector<Form>& forms,
               std::vector<std::string>& lines,
               std::vector<Note>& notes) {
    const PrintedLines printed = printed_lines(forms);
    join_labels(printed, lines);
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    constexpr std::size_t between = 4;
    auto rows = worded_rows(views, printed, between);
    constexpr std::size_t far = 12;  // lines apart: another table
    std::size_t quiet = far;
    for (std::size_t i = 0; i < lines.size(); ++i, ++quiet) {
        if (!rows[i] || lines[i].find('\t') != std::string::npos) {
            continue;
        }
        if (quiet >= far) {
            note_made_table(i, notes);
        }
        quiet = 0;
        lines[i] = std::move(*rows[i]);
    }
}

}  // namespace

std::string with_pdf_tables(std::string_view text,
                            const std::vector<Form>& forms,
                            std::vector<Note>& notes) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        lines.emplace_back(text::take_line(text));
    }
    make_matrices(forms, lines, notes);
    make_rows(forms, lines, notes);
    std::string made;
    for (const std::string& line : lines) {
        made += line + "\n";
    }
    return made;
}

}  // namespace nianbao::format

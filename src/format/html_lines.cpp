#include "format/html_lines.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "format/line_breaks.hpp"
#include "format/outline_levels.hpp"
#include "format/worded_rows.hpp"
#include "nianbao/report.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

using List = html::Paragraph::List;

/// Tabs part cells; in the words of a page they are blanks.
std::string without_tabs(std::string_view text) {
    std::string words(text::trimmed(text));
    std::replace(words.begin(), words.end(), '\t', ' ');
    return words;
}

/// The words of a cell, a line for each paragraph and line break.
std::string words_of(const html::Body& body, const std::vector<std::size_t>& paragraphs) {
    std::string words;
    for (const std::size_t index : paragraphs) {
        words += words.empty() ? "" : "\n";
        words += text::trimmed(body.paragraphs[index].text);
    }
    return words;
}

/// How many columns each row reaches over.
std::vector<std::size_t> widths_of(const text::Grid& grid) {
    std::vector<std::size_t> widths(grid.rows());
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = grid.columns(); column > 0 && widths[row] == 0; --column) {
            widths[row] = grid.at(row, column - 1) != nullptr ? column : 0;
        }
    }
    return widths;
}

bool is_ragged(const text::Grid& grid) {
    const auto widths = widths_of(grid);
    return std::any_of(widths.begin(), widths.end(), [&](std::size_t width) {
        return width > 0 && width < grid.columns();
    });
}

/// Bytes of the run-in heading a line begins with: bold words that have a number, or end as a
/// sentence does. `opening` are those of the bold words in `whole`, of which the line is a piece. 0
/// where there is none.
std::size_t run_in_of(std::string_view line, const std::string& whole, std::size_t opening) {
    const auto lead = static_cast<std::size_t>(line.data() - whole.data());
    if (opening <= lead || opening >= lead + line.size()) {
        return 0;
    }
    const std::string_view bold = text::trimmed(line.substr(0, opening - lead));
    constexpr std::size_t longest = 40;
    const bool heading =
        text::length(bold) <= longest && (ends_sentence(bold) || level_of(bold) > 1);
    return heading ? opening - lead : 0;
}

}  // namespace

void HtmlLines::add(const html::Paragraph& paragraph, const std::string& place) {
    std::vector<std::string_view> lines = pieces_at_breaks(paragraph.text, true);
    for (const std::string_view line : lines) {
        in_section_ = in_section_ || level_of(text::trimmed(line)) == 1;
    }
    const auto rows = worded_rows(lines, printed_);
    const bool table = std::any_of(rows.begin(), rows.end(), [](auto& row) { return !!row; });
    if (in_section_ && !table) {
        lines = pieces_at_breaks(paragraph.text, false);
    }
    for (const std::string_view line : lines) {
        Draft draft;
        draft.text = without_tabs(line);
        if (draft.text.empty()) {
            continue;
        }
        draft.place = place;
        draft.rank = ++rank_;
        draft.outline = lines.size() == 1 ? paragraph.heading : 0;
        draft.bold = paragraph.bold;
        draft.opening = run_in_of(text::trimmed(line), paragraph.text, paragraph.opening);
        draft.mark = draft.opening > 0 ? Mark::RunIn : Mark::Words;
        if (paragraph.list != List::None && level_of(draft.text) == 0) {
            draft.mark = paragraph.list == List::Numbers ? Mark::Numbered : Mark::Item;
        }
        drafts_.push_back(std::move(draft));
    }
}

void HtmlLines::add(const html::Body& body,
                    const html::Table& read,
                    const std::string& place,
                    Page& page) {
    std::vector<text::Cell> cells = read.grid.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].text = words_of(body, read.paragraphs[i]);
    }
    text::Grid grid(std::move(cells));
    if (is_ragged(grid)) {
        add_rows(grid, place);
        return;
    }
    PageTable& table = page.tables.emplace_back();
    table.number = ++rank_;
    table.place = place;
    table.head = !read.headless;
    for (const text::Cell& cell : grid.cells()) {
        table.places.push_back(place + ", row " + std::to_string(cell.row + 1) + ", column " +
                               std::to_string(cell.column + 1));
    }
    table.grid = std::move(grid);
}

/// A row for each of the grid; a merged cell leaves blanks.
void HtmlLines::add_rows(const text::Grid& grid, const std::string& place) {
    const auto widths = widths_of(grid);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        Draft draft;
        for (std::size_t column = 0; column < widths[row]; ++column) {
            const text::Cell* const cell = grid.at(row, column);
            const bool here = cell != nullptr && cell->row == row && cell->column == column;
            std::string words = here ? without_tabs(cell->text) : "";
            std::replace(words.begin(), words.end(), '\n', ' ');
            draft.text += (column == 0 ? "" : "\t") + words;
        }
        const bool caption = printed_.captions.count(text::label_key(draft.text)) > 0;
        draft.text += widths[row] == 1 && !caption ? "\t" : "";
        draft.place = place + ", row " + std::to_string(row + 1);
        draft.mark = Mark::None;
        draft.rank = ++rank_;
        if (!text::is_blank(draft.text)) {
            drafts_.push_back(std::move(draft));
        }
    }
}

/// One note for each run of rows that single blanks parted.
void HtmlLines::settle_rows(Page& page) {
    std::vector<std::string_view> lines;
    lines.reserve(drafts_.size());
    for (const Draft& draft : drafts_) {
        lines.push_back(draft.mark == Mark::None ? std::string_view() : draft.text);
    }
    auto rows = worded_rows(lines, printed_);
    bool within = false;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        const bool caption =
            within && !rows[i] && printed_.captions.count(text::label_key(drafts_[i].text)) > 0;
        const bool next = i + 1 < rows.size() && rows[i + 1];
        if (rows[i]) {
            if (!within) {
                page.notes.push_back({{"由此起的表格按空格分列，请逐格核对",
                                       "blanks alone told the columns of the table from here; "
                                       "compare every figure"},
                                      drafts_[i].place});
            }
            drafts_[i].text = std::move(*rows[i]);
            drafts_[i].mark = Mark::None;
        } else if (caption ||
                   (next && printed_.captions.count(text::label_key(drafts_[i].text)) > 0)) {
            drafts_[i].mark = Mark::None;
        }
        within = rows[i] || caption;
    }
}

/// A short bold paragraph in a section is a heading below the one with a number above it.
void HtmlLines::settle_headings() {
    std::vector<Outlined> outlined;
    outlined.reserve(drafts_.size());
    for (const Draft& draft : drafts_) {
        outlined.push_back({draft.text, draft.outline});
    }
    const std::vector<int> levels = heading_levels(outlined);
    int above = 0;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        constexpr int deepest = 4;
        Draft& draft = drafts_[i];
        if (draft.mark != Mark::Words) {
            continue;
        }
        const int number = level_of(draft.text);
        above = number > 0 && is_short(draft.text) ? number : above;
        if (draft.outline > 0 && is_short(draft.text)) {
            draft.mark = Mark::Heading;
            draft.outline = levels[i];
        } else if (draft.bold && above > 0 && number == 0 && is_short(draft.text) &&
                   !Date::parse(draft.text) && !year_in(draft.text)) {
            draft.mark = Mark::Heading;
            draft.outline = std::min(above + 1, deepest);
        }
    }
}

void HtmlLines::finish(Page& page) {
    settle_rows(page);
    settle_headings();
    for (Draft& draft : drafts_) {
        page.texts.push_back(std::move(draft.text));
        const std::vector<Line> made = lines_of(page.texts.back());
        if (made.empty()) {
            continue;
        }
        Line line = made.front();
        line.number = draft.rank;
        line.mark = draft.mark;
        line.level = draft.mark == Mark::Heading ? draft.outline : 0;
        line.opening = draft.mark == Mark::RunIn ? draft.opening : 0;
        line.place = std::move(draft.place);
        if (draft.mark != Mark::None) {
            line.text = page.texts.back();
        }
        page.lines.push_back(std::move(line));
    }
    std::stable_sort(page.lines.begin(), page.lines.end(), [](const Line& left, const Line& right) {
        return left.number < right.number;
    });
}

}  // namespace nianbao::format

#include <algorithm>
#include <map>
#include <optional>

#include "format/book_words.hpp"
#include "format/narrative_rows.hpp"
#include "format/read_workbook.hpp"
#include "text/fold.hpp"
#include "text/grid.hpp"

namespace nianbao::format {
namespace {

using At = CollectionBook::At;
using Kind = RowLevel::Kind;

/// The head of the narrative: where it stands, and its columns by what they are called.
struct Head {
    At at;
    std::map<std::string, std::size_t> columns;

    std::optional<std::size_t> column(std::string_view name) const {
        const auto found = columns.find(std::string(name));
        return found == columns.end() ? std::nullopt : std::optional(found->second);
    }
};

std::optional<Head> head_of(const CollectionBook& book) {
    auto at = book.named(fact::narrative);
    if (!at) {
        at = book.labelled(word::section);
    }
    if (!at) {
        return std::nullopt;
    }
    Head head{*at, {}};
    for (std::size_t column = 0; column < book.columns(at->sheet); ++column) {
        const std::string words = text::folded(book.at({at->sheet, at->row, column}).text);
        head.columns.emplace(words, column);
    }
    return head.column(word::text) ? std::optional(head) : std::nullopt;
}

std::string cell(const CollectionBook& book,
                 const Head& head,
                 std::size_t row,
                 std::string_view name) {
    const auto column = head.column(name);
    return column ? book.at({head.at.sheet, row, *column}).text : std::string();
}

/// Words that are last year's, letter by letter, and were not confirmed.
bool is_draft(const CollectionBook& book,
              const Head& head,
              std::size_t row,
              const NarrativeRow& read) {
    const std::string original = cell(book, head, row, word::draft);
    if (text::is_blank(original) ||
        text::trimmed(cell(book, head, row, word::state)) == word::is_kept) {
        return false;
    }
    std::string words;
    for (const std::string& part : read.cells) {
        words += part;
    }
    return text::trimmed(words) == text::trimmed(original);
}

/// Puts the mark before the words; of a picture, before its caption.
void mark_draft(NarrativeRow& row) {
    const RowLevel* level = row_level(row.level);
    const bool picture = level != nullptr && level->kind == Kind::Picture;
    row.cells.resize(std::max(row.cells.size(), std::size_t{picture ? 2U : 1U}));
    row.cells[picture ? 1 : 0].insert(0, draft_mark);
}

/// Only tables and pictures have more than one cell.
void keep_first_cell(NarrativeRow& row, std::vector<Note>& notes) {
    const RowLevel* level = row_level(text::trimmed(row.level));
    if (level != nullptr && (level->kind == Kind::TableRow || level->kind == Kind::Picture)) {
        return;
    }
    for (std::size_t at = 1; at < row.cells.size(); ++at) {
        if (!text::is_blank(row.cells[at])) {
            notes.push_back(
                {{"“" + row.cells[at] + "”写在文字的右边，没有读取；表格请把层级选为表格行",
                  '"' + row.cells[at] + "\" stands right of the words and was not read"},
                 row.place});
        }
    }
    row.cells.resize(std::min(row.cells.size(), std::size_t{1}));
}

NarrativeRow read_row(const CollectionBook& book,
                      const Head& head,
                      std::size_t row,
                      std::vector<Note>& notes) {
    const std::size_t first = *head.column(word::text);
    NarrativeRow read;
    read.section = text::trimmed(cell(book, head, row, word::section));
    read.level = text::trimmed(cell(book, head, row, word::block));
    read.place = book.at({head.at.sheet, row, first}).place;
    for (std::size_t column = first; column < book.columns(head.at.sheet); ++column) {
        read.cells.push_back(book.at({head.at.sheet, row, column}).text);
    }
    while (!read.cells.empty() && read.cells.back().empty()) {
        read.cells.pop_back();
    }
    keep_first_cell(read, notes);
    if (is_draft(book, head, row, read)) {
        mark_draft(read);
    }
    return read;
}

/// A section under way.
struct Part {
    std::string title;
    std::string place;
    bool silent = false;  ///< declared without words
    std::vector<NarrativeRow> rows;
};

void add_part(const Part& part, Reading& reading) {
    std::vector<Block> blocks = blocks_of_rows(part.rows, reading.notes);
    if (part.title.empty() || part.title == word::preamble) {
        std::move(blocks.begin(), blocks.end(), std::back_inserter(reading.report.preamble));
    } else if (!blocks.empty() || part.silent) {
        reading.report.sections.push_back({part.title, std::move(blocks), part.place});
    }
}

std::vector<Part> parts_of(const CollectionBook& book, const Head& head, std::vector<Note>& notes) {
    std::vector<Part> parts(1);
    for (std::size_t row = head.at.row + 1; row < book.rows(head.at.sheet); ++row) {
        NarrativeRow read = read_row(book, head, row, notes);
        if (!read.section.empty() && read.section != parts.back().title) {
            Part& part = parts.emplace_back();
            part.title = read.section;
            part.place = book.at({head.at.sheet, row, head.at.column}).place;
        }
        const RowLevel* level = row_level(read.level);
        parts.back().silent |= level != nullptr && level->kind == Kind::NoText;
        parts.back().rows.push_back(std::move(read));
    }
    return parts;
}

}  // namespace

void read_narrative(const CollectionBook& book, Reading& reading) {
    const auto head = head_of(book);
    if (!head) {
        reading.notes.push_back({{"找不到正文的表头（章节、层级、文字），没有读取正文",
                                  "the head of the narrative is gone; no narrative was read"},
                                 std::string(word::narrative_sheet)});
        return;
    }
    for (const Part& part : parts_of(book, *head, reading.notes)) {
        add_part(part, reading);
    }
    if (book.rows(head->at.sheet) >= text::Grid::most_rows) {
        reading.notes.push_back(
            {{"正文超过" + std::to_string(text::Grid::most_rows) + "行，后面的没有读取",
              "more rows than " + std::to_string(text::Grid::most_rows) +
                  "; those behind were not read"},
             book.at(head->at).place});
    }
}

}  // namespace nianbao::format

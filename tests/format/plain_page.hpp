#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "format/blank_form.hpp"
#include "nianbao/report.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {

/// How a table comes out where a report is copied as plain text.
enum class PlainTable {
    Full,    ///< a tab between all columns; merged cells leave blanks
    Ragged,  ///< as a browser copies: what is merged away has no cell
    Aligned  ///< by blanks, as on a page
};

/// Columns a text takes on a page: two for a Chinese character.
inline std::size_t page_width(const std::string& text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const bool wide = point.value >= 0x2E80 || (point.value >= 0x2014 && point.value <= 0x2026);
        width += wide ? 2 : 1;
        at += point.size;
    }
    return width;
}

/// The rows of a table as text.
class PlainRows {
public:
    PlainRows(std::vector<text::Cell> cells, PlainTable kind) : kind_(kind) {
        for (text::Cell& cell : cells) {
            const std::size_t marks = cell.text.find('\n');
            cell.text.resize(std::min(marks, cell.text.size()));
        }
        grid_ = text::Grid(std::move(cells));
        widths_.assign(grid_.columns(), 0);
        for (std::size_t wide = 1; wide <= grid_.columns(); ++wide) {
            for (const text::Cell& cell : grid_.cells()) {
                if (cell.columns == wide) {
                    widen(cell);
                }
            }
        }
    }

    std::string text() const {
        std::string out;
        for (std::size_t row = 0; row < grid_.rows(); ++row) {
            out += (kind_ == PlainTable::Aligned ? aligned(row) : tabbed_row(row)) + "\n";
        }
        return out;
    }

private:
    static constexpr std::size_t gap = 3;

    void widen(const text::Cell& cell) {
        std::size_t has = gap * (cell.columns - 1);
        for (std::size_t i = 0; i < cell.columns; ++i) {
            has += widths_[cell.column + i];
        }
        const std::size_t wanted = page_width(cell.text);
        widths_[cell.column + cell.columns - 1] += wanted > has ? wanted - has : 0;
    }

    std::string tabbed_row(std::size_t row) const {
        std::string out;
        bool first = true;
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            const text::Cell* const cell = grid_.at(row, column);
            const bool here = cell != nullptr && cell->row == row && cell->column == column;
            if (here || kind_ == PlainTable::Full) {
                out += first ? "" : "\t";
                out += here ? cell->text : "";
                first = false;
            }
        }
        return out;
    }

    /// All in the middle of its columns, but for the labels at the left.
    std::string aligned(std::size_t row) const {
        std::string out;
        std::size_t at = 0;
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            const std::size_t begin = at;
            at += widths_[column] + gap;
            const text::Cell* const cell = grid_.at(row, column);
            if (cell == nullptr || cell->row != row || cell->column != column) {
                continue;
            }
            std::size_t room = gap * (cell->columns - 1);
            for (std::size_t i = 0; i < cell->columns; ++i) {
                room += widths_[column + i];
            }
            const std::size_t width = page_width(cell->text);
            const std::size_t wanted = begin + (column > 0 ? (room - width) / 2 : 0);
            const std::size_t has = page_width(out);
            out.append(cell->text.empty() || wanted < has ? 0 : wanted - has, ' ');
            out += cell->text;
        }
        return out;
    }

    PlainTable kind_;
    text::Grid grid_;
    std::vector<std::size_t> widths_;
};

inline std::string plain_blocks(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        text += block.text + block.rest + "\n\n";
    }
    return text;
}

/// A report as the plain text of its page.
inline std::string plain_page(const Form& form, const Report& report, PlainTable kind) {
    std::string text = report.title + "\n\n" + plain_blocks(report.preamble);
    std::vector<std::vector<text::Cell>> tables;
    for (BlankBlock& block : blank_form(form).blocks) {
        for (text::Cell& cell : block.cells) {
            const std::string key = answer_of(cell);
            const Entry* const entry = report.entry(key);
            cell.text = key.empty() ? cell.text : entry == nullptr ? "" : entry->value.written();
        }
        if (!block.cells.empty()) {
            tables.push_back(block.cells);
        }
    }
    std::size_t table = 0;
    for (const Section& section : report.sections) {
        text += section.title + "\n\n" + plain_blocks(section.content);
        const bool wanted =
            std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& one) {
                return !one.section.empty() &&
                       std::any_of(form.sections.begin(), form.sections.end(), [&](auto& of) {
                           return of.title == section.title && of.key == one.section;
                       });
            });
        text += wanted ? PlainRows(tables[table++], kind).text() + "\n" : "";
    }
    text += report.signature->organization + "\n\n" + report.signature->date.text() + "\n\n";
    text += report.table_title.empty() ? "" : report.table_title + "\n\n";
    return text + (table < tables.size() ? PlainRows(tables[table], kind).text() : "");
}

}  // namespace nianbao::format

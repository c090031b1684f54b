#include "format/row_tables.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "format/head_rows.hpp"
#include "report/cell_reading.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using Cells = std::vector<std::string_view>;
using Lines = std::vector<Line>;

/// The cells of a row, with blank ones before it.
Cells all_cells_of(const Line& row) {
    Cells cells(row.lead);
    const Cells words = cells_of(row);
    cells.insert(cells.end(), words.begin(), words.end());
    return cells;
}

/// Makes the grid of one table.
class RowTable {
public:
    RowTable(const Lines& rows, const std::vector<HeadRows>& heads, Page& page)
        : rows_(rows), heads_(heads), page_(page) {
        for (const Line& row : rows) {
            width_ = std::max(width_, all_cells_of(row).size());
        }
    }

    void run() {
        for (const Line& line : rows_) {
            place_row(line, all_cells_of(line));
            ++row_;
        }
        PageTable& table = page_.tables.emplace_back();
        table.grid = text::Grid(std::move(cells_));
        table.number = rows_.front().number;
        table.place = place_of(rows_.front());
        for (const text::Cell& cell : table.grid.cells()) {
            table.places.push_back(place_of(rows_[cell.row]));
        }
    }

private:
    void put(std::size_t column, std::string_view text) {
        cells_.push_back({row_, column, 1, 1, std::string(text)});
    }

    void put_from(std::size_t column, const Cells& cells) {
        for (const std::string_view cell : cells) {
            put(column++, cell);
        }
    }

    void place_row(const Line& line, const Cells& cells) {
        const Cells words = words_of(cells);
        const std::vector<HeadLabel>* const labels = find_head(words);
        const bool whole = cells.size() == width_;
        if (labels != nullptr && (!whole || head_->flat())) {
            put_head(words, *labels);
        } else if (whole || head_ == nullptr || cells.size() == 1) {
            put_from(0, cells);
        } else {
            place_figures(line, cells);
        }
    }

    void put_head(const Cells& words, const std::vector<HeadLabel>& labels) {
        const std::size_t before = words.size() - labels.size();
        put_from(0, {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(before)});
        for (std::size_t i = 0; i < labels.size(); ++i) {
            put(columns_[labels[i].column], words[before + i]);
        }
    }

    static Cells words_of(const Cells& cells) {
        Cells words;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(words), [](auto cell) {
            return !cell.empty();
        });
        return words;
    }

    /// Sets the head that holds from here on.
    const std::vector<HeadLabel>* find_head(const Cells& words) {
        for (const HeadRows& head : heads_) {
            const auto* const labels = head.width() <= width_ ? head.find(words) : nullptr;
            if (labels != nullptr) {
                head_ = &head;
                columns_ = columns_of(head);
                first_ = columns_.front();
                return labels;
            }
        }
        return nullptr;
    }

    /// The columns a head stands over: those of its lowest row where that has all places, else
    /// side by side, as far to the right as can be.
    std::vector<std::size_t> columns_of(const HeadRows& head) const {
        std::vector<std::size_t> columns(head.width());
        const bool stacked = !head.table().caption.empty();
        std::iota(columns.begin(), columns.end(), stacked ? 1 : width_ - head.width());
        constexpr std::size_t most_head_rows = 4;
        const std::size_t end = std::min(rows_.size(), row_ + most_head_rows);
        for (std::size_t row = row_; head.flat() && row < end; ++row) {
            const Cells cells = all_cells_of(rows_[row]);
            const auto* const labels = head.find(words_of(cells));
            if (labels == nullptr) {
                break;
            }
            if (cells.size() == width_ && labels == &head.lowest()) {
                take_places(cells, *labels, columns);
            }
        }
        return columns;
    }

    /// The places of the last cells with words, from the right.
    static void take_places(const Cells& cells,
                            const std::vector<HeadLabel>& labels,
                            std::vector<std::size_t>& columns) {
        std::size_t left = labels.size();
        for (std::size_t i = cells.size(); i-- > 0 && left > 0;) {
            if (!cells[i].empty()) {
                columns[labels[--left].column] = i;
            }
        }
    }

    bool is_figure(std::string_view cell) const {
        const Item& item = head_->table().items.front();
        return report::read_cell(cell, item).value.state() != Value::State::Text;
    }

    /// The figures stand under the head where there are as many as columns.
    void place_figures(const Line& line, const Cells& cells) {
        std::size_t figures = 0;
        while (figures < cells.size() && is_figure(cells[cells.size() - 1 - figures])) {
            ++figures;
        }
        const std::size_t labels = cells.size() - figures;
        if (figures == head_->width() && labels <= first_) {
            put_from(first_ - labels, cells);
            return;
        }
        std::size_t label = 0;
        while (label < std::min(labels, first_) &&
               (cells[label].empty() || !is_figure(cells[label]))) {
            put(label, cells[label]);
            ++label;
        }
        note_figures(line, cells.size() - label);
    }

    void note_figures(const Line& line, std::size_t figures) {
        const std::string has = std::to_string(figures);
        const std::string wanted = std::to_string(head_->width());
        const std::string words(line.text);
        page_.notes.push_back(
            {{"本行有" + has + "格数据，表头有" + wanted + "列，无法对应，未读取：" + words,
              "the row has " + has + " figures for " + wanted +
                  " columns, so they are not read: " + words},
             place_of(line)});
    }

    const Lines& rows_;
    const std::vector<HeadRows>& heads_;
    Page& page_;
    std::size_t width_ = 0;
    std::size_t row_ = 0;
    std::size_t first_ = 0;             ///< the column of figures the head begins over
    std::vector<std::size_t> columns_;  ///< all that it stands over
    const HeadRows* head_ = nullptr;
    std::vector<text::Cell> cells_;
};

bool is_caption(const Line& line, const Form& form) {
    const std::string key = text::label_key(line.text);
    return line.mark == Mark::None &&
           std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& table) {
               return !table.caption.empty() && text::label_key(table.caption) == key;
           });
}

}  // namespace

void take_row_tables(const Lines& rows, Lines& lines, const Form& form, Page& page) {
    std::vector<HeadRows> heads;
    for (const Table& table : form.tables) {
        if (table.kind == Table::Kind::Matrix) {
            heads.emplace_back(table);
        }
    }
    const auto first_caption = std::stable_partition(
        lines.begin(), lines.end(), [&](const Line& line) { return !is_caption(line, form); });
    Lines all(first_caption, lines.end());
    lines.erase(first_caption, lines.end());
    all.insert(all.end(), rows.begin(), rows.end());
    std::stable_sort(all.begin(), all.end(), [](const Line& left, const Line& right) {
        return left.number < right.number;
    });
    const auto first_wide = std::stable_partition(all.begin(), all.end(), [](const Line& row) {
        return all_cells_of(row).size() <= text::Grid::most_columns;
    });
    for (auto at = first_wide; at != all.end(); ++at) {
        page.notes.push_back({{"没有归入报告的内容：" + std::string(at->text),
                               "not taken into the report: " + std::string(at->text)},
                              place_of(*at)});
    }
    all.erase(first_wide, all.end());
    std::set<int> between;
    for (const Line& line : lines) {
        between.insert(line.number);
    }
    for (auto at = all.begin(); at != all.end();) {
        const auto stop = between.upper_bound(at->number);
        const auto most = std::min<std::ptrdiff_t>(all.end() - at, text::Grid::most_rows);
        const auto next = std::find_if(at, at + most, [&](const Line& row) {
            return stop != between.end() && row.number > *stop;
        });
        RowTable(Lines(at, next), heads, page).run();
        at = next;
    }
}

}  // namespace nianbao::format

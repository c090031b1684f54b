#include "format/row_tables.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "nianbao/words.hpp"
#include "report/agreement.hpp"
#include "report/cell_reading.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using Cells = std::vector<std::string_view>;
using Lines = std::vector<Line>;

/// A label of a head, and the column of figures it begins over.
struct HeadLabel {
    report::Comparable label;
    std::size_t column = 0;
};

report::Comparable comparable(const std::string& label, const std::vector<std::string>& aliases) {
    std::vector<std::string> keys;
    for (const std::string& alias : aliases) {
        keys.push_back(text::label_key(alias));
    }
    return {text::label_key(label), std::move(keys), {}, false};
}

/// The rows of the head of a matrix, each as the labels it holds where no cell is merged over it.
class HeadRows {
public:
    explicit HeadRows(const Table& table) : table_(table) {
        const bool flat = std::any_of(table.rows.begin(), table.rows.end(), [](const Axis& row) {
            return !row.group.empty();
        });
        width_ = table.columns.size() * (flat ? table.rows.size() : 1);
        flat ? add_flat() : add_upright();
    }

    std::size_t width() const noexcept { return width_; }
    const Table& table() const noexcept { return table_; }

    /// The labels that the last cells of a row are, one after the other; null pointer where none
    /// fit. Before them stand words that name no column.
    const std::vector<HeadLabel>* find(const Cells& cells) const {
        const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) {
            if (row.empty() || row.size() > cells.size()) {
                return false;
            }
            const std::size_t before = cells.size() - row.size();
            std::size_t i = before;
            return std::all_of(row.begin(), row.end(), [&](const HeadLabel& label) {
                const std::string key = text::label_key(cells[i++]);
                return !key.empty() &&
                       report::agreements(key, {label.label}).front().match != report::Match::None;
            });
        });
        return found == rows_.end() ? nullptr : &*found;
    }

private:
    void add_upright() {
        rows_.resize(2);
        std::string group;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const Axis& column = table_.columns[i];
            rows_[column.group.empty() ? 0 : 1].push_back(
                {comparable(column.label, column.aliases), i});
            if (!column.group.empty() && column.group != group) {
                rows_[0].push_back({comparable(column.group, {}), i});
            }
            group = column.group;
        }
    }

    /// Rows stand side by side over all columns.
    void add_flat() {
        rows_.resize(3);
        std::string group;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            const Axis& row = table_.rows[r];
            const std::size_t first = r * table_.columns.size();
            const bool grouped = !row.group.empty();
            if (!grouped || row.group != group) {
                rows_[0].push_back(
                    {comparable(grouped ? row.group : row.label, row.aliases), first});
            }
            if (grouped) {
                rows_[1].push_back({comparable(row.label, row.aliases), first});
            }
            for (std::size_t c = 0; c < table_.columns.size(); ++c) {
                const Axis& column = table_.columns[c];
                rows_[grouped ? 2 : 1].push_back(
                    {comparable(column.label, column.aliases), first + c});
            }
            group = row.group;
        }
    }

    const Table& table_;
    std::size_t width_ = 0;
    std::vector<std::vector<HeadLabel>> rows_;
};

/// Makes the grid of one table.
class RowTable {
public:
    RowTable(const Lines& rows, const std::vector<HeadRows>& heads, Page& page)
        : rows_(rows), heads_(heads), page_(page) {
        for (const Line& row : rows) {
            width_ = std::max(width_, cells_of(row).size());
        }
    }

    void run() {
        for (const Line& line : rows_) {
            place_row(line, cells_of(line));
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
        const std::vector<HeadLabel>* const labels = find_head(cells);
        if (cells.size() == width_) {
            put_from(0, cells);
        } else if (labels != nullptr) {
            const std::size_t before = cells.size() - labels->size();
            put_from(0, {cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(before)});
            for (std::size_t i = 0; i < labels->size(); ++i) {
                put(first_ + (*labels)[i].column, cells[before + i]);
            }
        } else if (head_ == nullptr || cells.size() == 1) {
            put_from(0, cells);
        } else {
            place_figures(line, cells);
        }
    }

    /// Sets the head that holds from here on.
    const std::vector<HeadLabel>* find_head(const Cells& cells) {
        for (const HeadRows& head : heads_) {
            const auto* const labels = head.width() < width_ + 1 ? head.find(cells) : nullptr;
            if (labels != nullptr) {
                head_ = &head;
                const bool stacked = !head.table().caption.empty();
                first_ = stacked ? 1 : width_ - head.width();
                return labels;
            }
        }
        return nullptr;
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
        put_from(0, {cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(labels)});
        note_figures(line, figures);
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
    std::size_t first_ = 0;  ///< the column of figures the head begins over
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
    std::set<int> between;
    for (const Line& line : lines) {
        between.insert(line.number);
    }
    for (auto at = all.begin(); at != all.end();) {
        const auto stop = between.upper_bound(at->number);
        const auto next = std::find_if(at, all.end(), [&](const Line& row) {
            return stop != between.end() && row.number > *stop;
        });
        RowTable(Lines(at, next), heads, page).run();
        at = next;
    }
}

}  // namespace nianbao::format

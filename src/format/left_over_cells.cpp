#include "format/left_over_cells.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "format/unplaced.hpp"
#include "nianbao/number.hpp"
#include "text/fold.hpp"
#include "text/number_mark.hpp"

namespace nianbao::format {
namespace {

/// What a form prints in its tables, folded; labels also by their keys.
class PrintedWords {
public:
    explicit PrintedWords(const Form& form) {
        add(form.title);
        for (const Table& table : form.tables) {
            add(table.title);
            add(table.caption);
            add(table.head);
            add(table.printed);
            for (const Item& item : table.items) {
                add(item.label);
                add(item.aliases);
                add(item.unit);
                add(item.units);
            }
            add(table.rows);
            add(table.columns);
        }
    }

    bool has(const std::string& text) const {
        const std::string key = text::label_key(text);
        return text::leading_marks(text) == text.size() || words_.count(text::folded(text)) > 0 ||
               (!key.empty() && words_.count(key) > 0);
    }

private:
    void add(const std::string& words) {
        words_.insert(text::folded(words));
        if (std::string key = text::label_key(words); !key.empty()) {
            words_.insert(std::move(key));
        }
    }
    void add(const std::vector<std::string>& all) {
        for (const std::string& words : all) {
            add(words);
        }
    }
    void add(const std::vector<Axis>& axes) {
        for (const Axis& axis : axes) {
            add(axis.label);
            add(axis.aliases);
            add(axis.group);
        }
    }

    std::unordered_set<std::string> words_;
};

/// The cells of one grid that are left over.
class LeftOver {
public:
    /// `labels` are printed by the form and belong to no figure that was read.
    LeftOver(const PageTable& table,
             std::vector<std::size_t> cells,
             std::vector<std::size_t> labels,
             Reading& reading)
        : table_(table), cells_(std::move(cells)), labels_(std::move(labels)), reading_(reading) {}

    void note() {
        std::map<std::size_t, std::vector<std::size_t>> columns;
        for (const std::size_t cell : cells_) {
            if (figure(cell)) {
                columns[at(cell).column].push_back(cell);
            }
        }
        for (const auto& [column, figures] : columns) {
            if (figures.size() >= most_alone) {
                note_column(figures);
            }
        }
        note_rows();
    }

private:
    static constexpr std::size_t most_alone = 3;

    const text::Cell& at(std::size_t cell) const { return table_.grid.cells()[cell]; }
    std::optional<Number> figure(std::size_t cell) const {
        return Number::parse(text::folded(at(cell).text));
    }

    void take(const std::vector<std::size_t>& cells) { taken_.insert(cells.begin(), cells.end()); }

    /// 1, 2, 3 …
    bool counts(const std::vector<std::size_t>& figures) const {
        int next = 1;
        return std::all_of(figures.begin(), figures.end(), [&](std::size_t cell) {
            return *figure(cell) == Number(next++);
        });
    }

    /// All of a column that has figures, its heading among it.
    void note_column(const std::vector<std::size_t>& figures) {
        take(figures);
        if (counts(figures)) {
            return;
        }
        std::vector<std::size_t> all;
        std::copy_if(cells_.begin(), cells_.end(), std::back_inserter(all), [&](std::size_t cell) {
            return at(cell).column == at(figures.front()).column;
        });
        note_together(all, "、");
        take(all);
    }

    void note_rows() {
        std::map<std::size_t, std::vector<std::size_t>> rows;
        for (const std::size_t cell : cells_) {
            if (taken_.count(cell) == 0) {
                rows[at(cell).row].push_back(cell);
            }
        }
        for (const auto& [row, cells] : rows) {
            note_together(with_label(row, cells), "\t");
        }
    }

    /// Figures alone say nothing: the label of their row stands before them, as where a row is
    /// printed twice.
    std::vector<std::size_t> with_label(std::size_t row,
                                        const std::vector<std::size_t>& cells) const {
        std::vector<std::size_t> all;
        if (std::all_of(cells.begin(), cells.end(), [&](auto cell) { return figure(cell); })) {
            std::copy_if(
                labels_.begin(), labels_.end(), std::back_inserter(all), [&](std::size_t label) {
                    return at(label).row == row && at(label).column < at(cells.front()).column;
                });
        }
        all.insert(all.end(), cells.begin(), cells.end());
        return all;
    }

    void note_together(const std::vector<std::size_t>& cells, const std::string& between) {
        std::string words;
        for (const std::size_t cell : cells) {
            words += words.empty() ? "" : between;
            words += text::trimmed(at(cell).text);
        }
        note_unplaced(reading_, words, table_.places[cells.front()]);
    }

    const PageTable& table_;
    std::vector<std::size_t> cells_;
    std::vector<std::size_t> labels_;
    std::set<std::size_t> taken_;
    Reading& reading_;
};

}  // namespace

void note_left_over_cells(const Form& form,
                          const std::deque<PageTable>& tables,
                          const report::FormBinding& binding,
                          const std::set<CellPlace>& placed,
                          Reading& reading) {
    std::set<CellPlace> known = placed;
    for (const report::CellBinding& cell : binding.cells) {
        known.insert({cell.grid, cell.cell});
        known.insert({cell.grid, cell.label});
    }
    for (const report::StrayLabel& stray : binding.strays) {
        known.insert({stray.grid, stray.cell});
    }
    const PrintedWords printed(form);
    for (const std::size_t grid : binding.grids) {
        std::vector<std::size_t> left;
        std::vector<std::size_t> labels;
        const auto& cells = tables[grid].grid.cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!text::is_blank(cells[i].text) && known.count({grid, i}) == 0) {
                (printed.has(cells[i].text) ? labels : left).push_back(i);
            }
        }
        LeftOver(tables[grid], std::move(left), std::move(labels), reading).note();
    }
}

void note_table(const PageTable& table, Reading& reading) {
    std::map<std::size_t, std::pair<std::string, std::string>> rows;
    for (std::size_t i = 0; i < table.grid.cells().size(); ++i) {
        const text::Cell& cell = table.grid.cells()[i];
        if (!text::is_blank(cell.text)) {
            auto& [words, place] = rows[cell.row];
            words += words.empty() ? "" : "\t";
            words += text::trimmed(cell.text);
            place = place.empty() ? table.places[i] : place;
        }
    }
    for (const auto& [row, words] : rows) {
        note_unplaced(reading, words.first, words.second);
    }
}

}  // namespace nianbao::format

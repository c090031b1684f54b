#include "report/table_part.hpp"

#include <algorithm>
#include <utility>

#include "report/cell_content.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

constexpr int score_of_place = 60;

Words words_by_place() {
    return {"按所在位置认出的文字行", "a row of words, known by its place"};
}

bool is_heading(const Table& table, std::size_t row) {
    return table.kind == Table::Kind::Matrix && table.rows[row].heading;
}

/// A row of words is known by its place where the rows before and behind it are bound.
bool is_between(const std::vector<Binding>& bindings, std::size_t s, std::size_t k) {
    const bool before = s > 0 && k > 0 && bindings[s - 1].known == k - 1;
    const bool behind = s + 1 == bindings.size() || bindings[s + 1].known == k + 1;
    return before && behind;
}

/// Where the words of a row of words stand: in a cell of their own, or in that of the label.
bool words_in_label(const text::Grid& grid,
                    std::size_t label,
                    std::size_t value,
                    const Item& item) {
    if (value == text::Grid::npos || value == label) {
        return true;
    }
    if (!text::trimmed(grid.cells()[value].text).empty()) {
        return false;
    }
    const std::string& words = grid.cells()[label].text;
    return has_gap(words) || text::label_key(words) != text::label_key(item.label);
}

void add_stray(PartReading& made, std::size_t grid, const PrintedLabel& label, Words why) {
    made.binding.strays.push_back({grid, label.cell, label.text, std::move(why)});
}

}  // namespace

TableBinder::TableBinder(const Table& table, std::string_view column)
    : table_(table),
      column_(text::folded(column)),
      known_(std::make_shared<const KnownLabels>(known_rows(table))),
      taken_(known_->size()) {}

void TableBinder::take(const std::vector<std::size_t>& rows) {
    for (const std::size_t row : rows) {
        taken_[row] = 1;
    }
}

PartReading TableBinder::read(const KeyedGrid& grid, const TablePart& part) const {
    PartReading made;
    for (const HeadColumn& column : part.columns) {
        made.score += column.score;
    }
    if (part.flat) {
        read_flat(grid.grid(), part, made);
    } else {
        read_rows(grid, part, made);
    }
    for (CellBinding& cell : made.binding.cells) {
        cell.grid = part.grid;
    }
    return made;
}

bool TableBinder::is_complete() const {
    const std::vector<std::size_t> rows = free_rows();
    return std::all_of(
        rows.begin(), rows.end(), [&](std::size_t row) { return is_heading(table_, row); });
}

/// Headings have no cells, so they may stand above the rows of several parts.
std::vector<std::size_t> TableBinder::free_rows() const {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < known_->size(); ++row) {
        if (taken_[row] == 0 || is_heading(table_, row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<Binding> TableBinder::bind(const KeyedGrid& grid,
                                       const std::vector<PrintedLabel>& labels,
                                       const std::vector<std::size_t>& rows) const {
    std::vector<Binding> bindings = known_->bind(grid.comparables(labels), rows);
    bind_words(rows, bindings);
    return bindings;
}

void TableBinder::bind_words(const std::vector<std::size_t>& rows,
                             std::vector<Binding>& bindings) const {
    for (std::size_t s = 0; s < bindings.size(); ++s) {
        for (std::size_t k = 0; k < rows.size() && !bindings[s].known; ++k) {
            if ((*known_)[rows[k]].words && is_between(bindings, s, k)) {
                bindings[s] = {k, Match::Similar, score_of_place, words_by_place()};
            }
        }
    }
}

void TableBinder::read_flat(const text::Grid& grid,
                            const TablePart& part,
                            PartReading& made) const {
    const std::size_t width = table_.columns.size();
    for (const HeadColumn& column : part.columns) {
        const std::size_t row = column.known / width;
        const std::size_t cell = grid.index_at(part.labels.top, column.column);
        if (taken_[row] != 0 || cell == text::Grid::npos) {
            continue;
        }
        CellBinding bound;
        bound.cell = cell;
        bound.label = cell;
        bound.key = (*known_)[row].key + "." + table_.columns[column.known % width].key;
        bound.row = (*known_)[row].label;
        bound.column = column.label;
        bound.match = column.match;
        bound.score = column.score;
        bound.why = column.why;
        made.binding.cells.push_back(std::move(bound));
        made.rows.push_back(row);
        made.sure = made.sure || column.match >= Match::Alias;
    }
}

void TableBinder::read_rows(const KeyedGrid& keyed,
                            const TablePart& part,
                            PartReading& made) const {
    const text::Grid& grid = keyed.grid();
    const std::vector<PrintedLabel> labels = labels_by_row(grid, part.labels);
    const std::vector<std::size_t> rows = free_rows();
    const std::vector<Binding> bindings = bind(keyed, labels, rows);
    const bool list = table_.kind == Table::Kind::List;
    const std::size_t values = list ? value_column(part, made.binding) : 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Binding& binding = bindings[i];
        if (!binding.known) {
            add_stray(made, part.grid, labels[i], binding.why);
            continue;
        }
        const std::size_t row = rows[*binding.known];
        made.score += binding.score;
        made.sure = made.sure || binding.match >= Match::Alias;
        if (is_heading(table_, row)) {
            continue;
        }
        CellBinding pattern;
        pattern.label = labels[i].cell;
        pattern.row = labels[i].text;
        pattern.match = binding.match;
        pattern.score = binding.score;
        pattern.why = binding.why;
        const bool bound =
            list ? bind_list_row(grid, part, pattern, values, table_.items[row], made.binding)
                 : bind_matrix_row(grid, part, pattern, row, made.binding);
        if (bound) {
            made.rows.push_back(row);
        } else {
            add_stray(made,
                      part.grid,
                      labels[i],
                      {"这一行没有填数的单元格", "this row has no cell for a figure"});
        }
    }
    if (list) {
        bind_blank_words(grid, rows, made);
    }
}

/// A row of words whose words are blank: a row without a label between those of its neighbours.
void TableBinder::bind_blank_words(const text::Grid& grid,
                                   const std::vector<std::size_t>& rows,
                                   PartReading& made) const {
    const auto label_of = [&](std::size_t row) {
        const auto& cells = made.binding.cells;
        const auto found = std::find_if(cells.begin(), cells.end(), [&](const CellBinding& cell) {
            return cell.key == (*known_)[row].key;
        });
        return found == cells.end() ? nullptr : &grid.cells()[found->label];
    };
    for (const std::size_t row : rows) {
        if (!(*known_)[row].words || row == 0 || row + 1 == known_->size() ||
            label_of(row) != nullptr) {
            continue;
        }
        const text::Cell* const above = label_of(row - 1);
        const text::Cell* const below = label_of(row + 1);
        if (above == nullptr || below == nullptr || below->row != above->row + 2) {
            continue;
        }
        const std::size_t cell = grid.index_at(above->row + 1, above->column);
        if (cell == text::Grid::npos ||
            cell_content(grid.cells()[cell].text) != CellContent::Blank) {
            continue;
        }
        CellBinding words;
        words.cell = cell;
        words.label = cell;
        words.role = CellBinding::Role::Words;
        words.key = (*known_)[row].key;
        words.match = Match::Similar;
        words.score = score_of_place;
        words.why = words_by_place();
        made.binding.cells.push_back(std::move(words));
        made.rows.push_back(row);
    }
}

bool TableBinder::bind_matrix_row(const text::Grid& grid,
                                  const TablePart& part,
                                  const CellBinding& pattern,
                                  std::size_t row,
                                  FormBinding& made) const {
    bool bound = false;
    for (const HeadColumn& column : part.columns) {
        const std::size_t cell = grid.index_at(grid.cells()[pattern.label].row, column.column);
        if (cell == text::Grid::npos || cell == pattern.label) {
            continue;
        }
        CellBinding made_cell = pattern;
        made_cell.cell = cell;
        made_cell.key = (*known_)[row].key + "." + table_.columns[column.known].key;
        made_cell.column = column.label;
        if (column.score < pattern.score) {
            made_cell.match = column.match;
            made_cell.score = column.score;
            made_cell.why = column.why;
        }
        made.cells.push_back(std::move(made_cell));
        bound = true;
    }
    return bound;
}

bool TableBinder::bind_list_row(const text::Grid& grid,
                                const TablePart& part,
                                const CellBinding& pattern,
                                std::size_t column,
                                const Item& item,
                                FormBinding& made) const {
    const std::size_t row = grid.cells()[pattern.label].row;
    CellBinding value = pattern;
    value.key = item.key;
    value.cell = grid.index_at(row, column);
    const bool words = item.kind == ItemKind::Text;
    if (words && words_in_label(grid, pattern.label, value.cell, item)) {
        value.role = CellBinding::Role::Words;
        value.cell = pattern.label;
    } else if (value.cell == text::Grid::npos || value.cell == pattern.label) {
        return false;
    }
    made.cells.push_back(value);
    const std::size_t unit = part.unit ? grid.index_at(row, *part.unit) : text::Grid::npos;
    if (unit != text::Grid::npos && unit != value.cell && unit != pattern.label) {
        value.role = CellBinding::Role::Unit;
        value.cell = unit;
        made.cells.push_back(value);
    }
    return true;
}

std::size_t TableBinder::value_column(const TablePart& part, FormBinding& made) const {
    const auto named = std::find_if(part.values.begin(), part.values.end(), [&](const auto& one) {
        return !column_.empty() && one.heading.find(column_) != std::string::npos;
    });
    const auto official = std::find_if(
        part.values.begin(), part.values.end(), [](const auto& one) { return one.official; });
    const bool is_named = named != part.values.end();
    const bool is_clear = part.values.size() == 1 || official != part.values.end();
    const auto taken = is_named                             ? named
                       : is_clear && part.values.size() > 1 ? official
                                                            : part.values.begin();
    if (is_named || !is_clear) {
        ColumnChoice choice{part.grid, taken->column, taken->heading, {}, is_named};
        for (auto other = part.values.begin(); other != part.values.end(); ++other) {
            if (other != taken) {
                choice.others.push_back(other->heading);
            }
        }
        made.choices.push_back(std::move(choice));
    }
    return taken->column;
}

}  // namespace nianbao::report

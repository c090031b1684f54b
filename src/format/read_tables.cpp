#include "format/read_tables.hpp"

#include <optional>
#include <string>
#include <utility>

#include "format/left_over_cells.hpp"
#include "format/missing_rows.hpp"
#include "format/unplaced.hpp"
#include "report/cell_reading.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using report::CellBinding;
using Role = CellBinding::Role;

constexpr int certain = 90;

/// The words of a row of words; none where its cell holds the label alone.
Value words_of(const std::string& cell, const Item& item) {
    const bool label_alone = text::label_key(cell) == text::label_key(item.label);
    return label_alone ? Value() : Value::from_cell(cell);
}

/// Tells how a cell was understood, where that is not as it is written.
void note_reading(std::optional<Words> note, const std::string& place, Reading& reading) {
    if (note) {
        reading.notes.push_back({std::move(*note), place});
    }
}

void read_cell(const Form& form,
               const PageTable& table,
               const CellBinding& cell,
               Reading& reading) {
    const Item& item = *form.item(cell.key);
    const std::string& text = table.grid.cells()[cell.cell].text;
    Entry& entry = reading.report.statistics[cell.key];
    if (cell.role == Role::Unit) {
        entry.unit = std::string(text::trimmed(text));
        return;
    }
    entry.place = table.places[cell.cell];
    if (cell.role == Role::Words) {
        entry.value = words_of(text, item);
    } else {
        report::CellReading read = report::read_cell(text, item);
        entry.value = std::move(read.value);
        note_reading(std::move(read.note), entry.place, reading);
    }
    if (cell.score < certain && cell.role == Role::Value) {
        const std::string label = text::folded(cell.row);
        reading.notes.push_back(
            {{"“" + label + "”读作“" + item.label + "”：" + cell.why.zh,
              "\"" + label + "\" was read as \"" + item.label + "\": " + cell.why.en},
             entry.place});
    }
}

void note_choice(const report::ColumnChoice& choice, Reading& reading) {
    if (!choice.named) {
        reading.notes.push_back({{"有多列数据，读取“" + choice.taken + "”",
                                  "several columns of figures: \"" + choice.taken + "\" is read"},
                                 ""});
    }
}

}  // namespace

std::vector<text::Grid> grids_of(const std::deque<PageTable>& tables) {
    std::vector<text::Grid> grids;
    grids.reserve(tables.size());
    for (const PageTable& table : tables) {
        grids.push_back(table.grid);
    }
    return grids;
}

void read_tables(const Form& form,
                 const std::deque<PageTable>& tables,
                 const report::FormBinding& binding,
                 const std::set<CellPlace>& placed,
                 Reading& reading) {
    for (const CellBinding& cell : binding.cells) {
        read_cell(form, tables[cell.grid], cell, reading);
    }
    for (const report::ColumnChoice& choice : binding.choices) {
        note_choice(choice, reading);
    }
    for (const report::StrayLabel& stray : binding.strays) {
        if (placed.count({stray.grid, stray.cell}) == 0) {
            note_unplaced(
                reading, text::folded(stray.label), tables[stray.grid].places[stray.cell]);
        }
    }
    note_left_over_cells(form, tables, binding, placed, reading);
    note_missing_rows(form, reading);
}

}  // namespace nianbao::format

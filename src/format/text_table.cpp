#include "format/text_table.hpp"

#include <algorithm>

#include "format/unplaced.hpp"
#include "report/cell_reading.hpp"
#include "report/labels.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr int certain = 90;

using Cells = std::vector<std::string_view>;

/// Which cell of a row is what.
struct Columns {
    std::size_t label = 0;
    std::size_t unit = 1;
    std::size_t value = 2;
};

struct Row {
    Line line;
    Cells cells;

    std::string_view cell(std::size_t column) const noexcept {
        return column < cells.size() ? cells[column] : std::string_view();
    }
};

Row row_of(const Line& line) {
    return {line, cells_of(line)};
}

/// The column whose cell is headed like that; `otherwise` where there is none.
std::size_t find_column(const Row& row, const std::string& heading, std::size_t otherwise) {
    const auto found = std::find_if(row.cells.begin(), row.cells.end(), [&](std::string_view cell) {
        return text::label_key(cell) == text::label_key(heading);
    });
    return found == row.cells.end() ? otherwise
                                    : static_cast<std::size_t>(found - row.cells.begin());
}

/// The columns by the head of the table, which is taken off the rows.
Columns take_head(std::vector<Row>& rows, const Table& table) {
    const std::vector<std::string>& head = table.head;
    const auto is_head = [&](const Row& row) {
        return find_column(row, head[0], row.cells.size()) < row.cells.size();
    };
    Columns columns;
    if (head.size() != 3 || rows.empty()) {
        return columns;
    }
    if (is_head(rows.front())) {
        const Row& row = rows.front();
        columns.label = find_column(row, head[0], 0);
        columns.unit = find_column(row, head[1], row.cells.size());
        columns.value = find_column(row, head[2], row.cells.size() - 1);
    } else if (rows.front().cells.size() == 2) {
        columns = {0, 2, 1};
    }
    rows.erase(std::remove_if(rows.begin(), rows.end(), is_head), rows.end());
    return columns;
}

/// Words stand in their own cell, or where that is empty, in the cell of the label.
Value words_of(const Row& row, const Columns& columns, const Item& item) {
    const std::string_view words = row.cell(columns.label);
    const bool is_label_alone = text::label_key(words) == text::label_key(item.label);
    return is_label_alone ? Value() : Value::text(std::string(words));
}

Value value_of(const Row& row, const Columns& columns, const Item& item, Reading& reading) {
    const std::string_view cell = row.cell(columns.value);
    if (item.kind == ItemKind::Text && cell.empty()) {
        return words_of(row, columns, item);
    }
    report::CellReading read = report::read_cell(cell, item);
    if (read.note) {
        reading.notes.push_back({std::move(*read.note), place_of(row.line)});
    }
    return std::move(read.value);
}

void note_binding(const Row& row,
                  const Columns& columns,
                  const Item& item,
                  const report::Binding& binding,
                  Reading& reading) {
    if (binding.score >= certain || item.kind == ItemKind::Text) {
        return;
    }
    const std::string label(row.cell(columns.label));
    reading.notes.push_back(
        {{"“" + label + "”读作“" + item.label + "”：" + binding.why.zh,
          "\"" + label + "\" was read as \"" + item.label + "\": " + binding.why.en},
         place_of(row.line)});
}

/// Cells that are neither label nor unit nor value.
void note_further_cells(const Row& row, const Columns& columns, Reading& reading) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool known = i == columns.label || i == columns.unit || i == columns.value;
        if (!known && !row.cells[i].empty()) {
            note_unplaced(reading, row.cells[i], place_of(row.line));
        }
    }
}

void note_row(const Row& row, const report::Binding& binding, Reading& reading) {
    note_unplaced(reading, row.line.text, place_of(row.line));
    reading.notes.back().message.zh += "（" + binding.why.zh + "）";
    reading.notes.back().message.en += " (" + binding.why.en + ")";
}

}  // namespace

void read_text_table(const std::vector<Line>& lines, const Table& table, Reading& reading) {
    std::vector<Row> rows;
    std::transform(lines.begin(), lines.end(), std::back_inserter(rows), row_of);
    const Columns columns = take_head(rows, table);
    std::vector<std::string> labels;
    labels.reserve(rows.size());
    for (const Row& row : rows) {
        labels.emplace_back(row.cell(columns.label));
    }
    const auto bindings = report::bind_labels(labels, report::known_rows(table));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (!bindings[i].known) {
            note_row(row, bindings[i], reading);
            continue;
        }
        const Item& item = table.items[*bindings[i].known];
        reading.report.statistics[item.key] = {value_of(row, columns, item, reading),
                                               std::string(row.cell(columns.unit)),
                                               place_of(row.line)};
        note_binding(row, columns, item, bindings[i], reading);
        note_further_cells(row, columns, reading);
    }
}

}  // namespace nianbao::format

#include <optional>
#include <utility>

#include "format/form_document.hpp"
#include "format/unplaced.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/error.hpp"
#include "report/cell_reading.hpp"
#include "report/form_binding.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace format {
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
               const FormDocument& document,
               const CellBinding& cell,
               Reading& reading) {
    const Item& item = *form.item(cell.key);
    const std::string& text = document.cell(cell.grid, cell.cell).text;
    Entry& entry = reading.report.statistics[cell.key];
    if (cell.role == Role::Unit) {
        entry.unit = std::string(text::trimmed(text));
        return;
    }
    entry.place = document.place(cell.grid, cell.cell);
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
}  // namespace format

Reading read_form(std::string bytes, const Form& form, const BindOptions& options) {
    const format::FormDocument document(std::move(bytes));
    const auto binding = report::bind_form(form, document.grids(), options.column);
    if (binding.cells.empty()) {
        throw Error(
            Error::Kind::Template,
            {"bind.none",
             {"没有找到版本" + form.id + "的表格", "there is no table of the edition " + form.id},
             "",
             {"请核对表格和版本", "check the document and the edition"}});
    }
    Reading reading;
    reading.report.edition = form.id;
    for (const report::CellBinding& cell : binding.cells) {
        format::read_cell(form, document, cell, reading);
    }
    for (const report::ColumnChoice& choice : binding.choices) {
        format::note_choice(choice, reading);
    }
    for (const report::StrayLabel& stray : binding.strays) {
        format::note_unplaced(
            reading, text::folded(stray.label), document.place(stray.grid, stray.cell));
    }
    return reading;
}

}  // namespace nianbao

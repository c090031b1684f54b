#include <algorithm>

#include "format/mutations/faults.hpp"
#include "text/utf8.hpp"

// Faults of printed tables, which show where they are read.
namespace nianbao::format {
namespace {

using Cells = std::vector<text::Cell>;

/// A row of figures in a printed table.
struct PrintedRow {
    BlankBlock* table = nullptr;
    std::size_t row = 0;
    std::size_t label = 0;  ///< index of the cell with its label
    std::vector<std::string> keys = {};
};

std::string item_row(const std::string& key) {
    return key.substr(0, key.rfind('.'));
}

/// Cells side by side in one line may belong to several rows of the form.
bool is_one_row(const Form& form, const std::vector<std::string>& keys) {
    const bool list = form.tables.front().section.empty();
    return list ? keys.size() == 1
                : std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
                      return item_row(key) == item_row(keys.front());
                  });
}

/// The cell with the label: the first of a list, the last before the figures of a matrix.
void add_row(BlankBlock& table, std::size_t row, Sample& sample, std::vector<PrintedRow>& rows) {
    const bool list = !sample.page.units.empty();
    PrintedRow made{&table, row};
    bool labelled = false;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const std::string key = answer_of(table.cells[i]);
        if (table.cells[i].row != row) {
            continue;
        }
        if (key.empty() && made.keys.empty() && !(list && labelled)) {
            made.label = i;
            labelled = true;
        } else if (!key.empty() && figure_of(sample.page.shown[key])) {
            made.keys.push_back(key);
        }
    }
    if (labelled && !made.keys.empty() && is_one_row(*sample.page.form, made.keys)) {
        rows.push_back(std::move(made));
    }
}

std::vector<PrintedRow> printed_rows(Sample& sample) {
    std::vector<PrintedRow> rows;
    for (BlankBlock& table : sample.page.tables) {
        const std::size_t count = text::Grid(table.cells).rows();
        for (std::size_t row = 0; row < count; ++row) {
            add_row(table, row, sample, rows);
        }
    }
    return rows;
}

/// The characters of a text.
std::vector<std::string> characters_of(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = text::code_point(text, at).size;
        all.push_back(text.substr(at, size));
        at += size;
    }
    return all;
}

/// From one character to all but one, at the beginning, at the end or in the middle.
std::string part_of(const std::string& label, Chance& chance) {
    const auto all = characters_of(label);
    const auto count = static_cast<std::int64_t>(all.size());
    const std::int64_t kept = 1 + chance.below(count - 1);
    const std::int64_t way = chance.below(3);
    const std::int64_t first = way == 0   ? 0
                               : way == 1 ? count - kept
                                          : chance.below(count - kept + 1);
    std::string part;
    for (std::int64_t i = first; i < first + kept; ++i) {
        part += all[static_cast<std::size_t>(i)];
    }
    return part;
}

/// The number and the label that a row of the form prints; aliases of the label.
struct Official {
    std::string number;
    std::string label;
    std::vector<std::string> aliases;
};

Official official_of(const Form& form, const std::string& key) {
    for (const Table& table : form.tables) {
        for (const Axis& row : table.rows) {
            if (row.key == item_row(key) && !row.heading && table.kind == Table::Kind::Matrix) {
                return {row.number, row.label, row.aliases};
            }
        }
    }
    const Item& item = *form.item(key);
    return {item.number, item.label, item.aliases};
}

std::string without_marks(const std::string& label) {
    static const std::string marks = "“”（）《》，、";
    std::string words;
    for (const std::string& character : characters_of(label)) {
        words += marks.find(character) == std::string::npos ? character : "";
    }
    return words;
}

/// The label all the same: another name that it has, or one that lost a mark alone.
bool is_variant(const std::string& part, const Official& official) {
    const auto& aliases = official.aliases;
    return std::find(aliases.begin(), aliases.end(), part) != aliases.end() ||
           without_marks(part) == without_marks(official.label);
}

void insert_copy(Cells& cells, std::size_t row) {
    Cells copies;
    for (const text::Cell& cell : cells) {
        if (cell.row == row && cell.rows == 1) {
            copies.push_back(cell);
            copies.back().row = row + 1;
        }
    }
    insert_row(cells, row + 1);
    for (text::Cell& cell : cells) {
        // A merged cell keeps both together.
        cell.rows += cell.rows > 1 && cell.row + cell.rows == row + 1 ? 1 : 0;
    }
    cells.insert(cells.end(), copies.begin(), copies.end());
}

}  // namespace

std::optional<Fault> lose_row(Sample& sample, Chance& chance) {
    const PrintedRow row = chance.one_of(printed_rows(sample));
    const std::string label = official_of(*sample.page.form, row.keys.front()).label;
    Fault fault{"lost: " + label, row.keys, {}, label, "row"};
    remove_row(row.table->cells, row.row);
    for (const std::string& key : row.keys) {
        sample.page.shown.erase(key);
        sample.page.units.erase(key);
    }
    return fault;
}

std::optional<Fault> print_row_twice(Sample& sample, Chance& chance) {
    const PrintedRow row = chance.one_of(printed_rows(sample));
    const std::string label = official_of(*sample.page.form, row.keys.front()).label;
    Fault fault{"twice: " + label, row.keys, {}, label, "row"};
    insert_copy(row.table->cells, row.row);
    return fault;
}

std::optional<Fault> cut_label(Sample& sample, Chance& chance) {
    const PrintedRow row = chance.one_of(printed_rows(sample));
    const Official official = official_of(*sample.page.form, row.keys.front());
    const std::string part = part_of(official.label, chance);
    row.table->cells[row.label].text = official.number + part;
    Fault fault{"cut: " + official.label + " -> " + part, row.keys, {}, part, "label"};
    fault.breaks = is_variant(part, official) ? "" : fault.breaks;
    return fault;
}

}  // namespace nianbao::format

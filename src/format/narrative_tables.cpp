#include "format/narrative_tables.hpp"

#include <algorithm>
#include <string>

#include "report/labels.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr int certain = 90;
constexpr std::size_t most_label_columns = 3;  // an index may stand before the labels
constexpr std::size_t most_columns = 63;       // Word opens no table with more

using Lines = std::vector<Line>;

/// The section a line stands in; empty before the first.
std::string_view section_above(const Lines& lines, int number) {
    std::string_view title;
    for (const Line& line : lines) {
        title = line.number < number && level_of(line) == 1 ? line.text : title;
    }
    return title;
}

/// True where the form prints a table of its own in that section.
bool has_official_table(const Form& form, std::string_view title) {
    const std::string key = text::label_key(title);
    return std::any_of(form.sections.begin(), form.sections.end(), [&](const auto& section) {
        return report::is_titled(section, key) &&
               std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& table) {
                   return table.section == section.key;
               });
    });
}

/// How many of the rows are surely rows of the form, by their cells in that column.
std::size_t known_rows(const Lines& rows, const Table& table, std::size_t column) {
    std::vector<std::string> labels;
    labels.reserve(rows.size());
    for (const Line& row : rows) {
        const auto cells = cells_of(row);
        labels.emplace_back(column < cells.size() ? cells[column] : std::string_view());
    }
    const auto bindings = report::bind_labels(labels, report::known_rows(table));
    return static_cast<std::size_t>(
        std::count_if(bindings.begin(), bindings.end(), [](const auto& binding) {
            return binding.known && binding.score >= certain;
        }));
}

bool is_statistics(const Lines& rows, const Form& form) {
    const Lines below(rows.begin() + 1, rows.end());
    return std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& table) {
        for (std::size_t i = 0; table.kind == Table::Kind::List && i < most_label_columns; ++i) {
            if (!below.empty() && 2 * known_rows(below, table, i) >= below.size()) {
                return true;
            }
        }
        return false;
    });
}

bool is_narrow(const Lines& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const Line& row) {
        return cells_of(row).size() <= most_columns;
    });
}

}  // namespace

std::vector<Line> take_narrative_tables(std::vector<Line>& rows,
                                        const std::vector<Line>& lines,
                                        const Form& form,
                                        int end) {
    Lines taken;
    Lines left;
    for (auto at = rows.begin(); at != rows.end();) {
        const auto next = std::find_if(
            at + 1, rows.end(), [](const Line& line) { return line.mark != Mark::Row; });
        const Lines table(at, next);
        const bool narrative = at->mark == Mark::Head && at->number < end && is_narrow(table) &&
                               !has_official_table(form, section_above(lines, at->number)) &&
                               !is_statistics(table, form);
        Lines& home = narrative ? taken : left;
        home.insert(home.end(), table.begin(), table.end());
        at = next;
    }
    rows = std::move(left);
    return taken;
}

bool is_narrative_table(const PageTable& table,
                        std::string_view section_title,
                        const Form& form,
                        const report::FormBinding& binding) {
    const std::string key = text::label_key(section_title);
    const auto is_missing = [&](const Table& official) {
        return std::any_of(official.items.begin(), official.items.end(), [&](const Item& item) {
            const auto& unbound = binding.unbound;
            return std::find(unbound.begin(), unbound.end(), item.key) != unbound.end();
        });
    };
    return table.grid.columns() <= most_columns &&
           std::none_of(form.sections.begin(), form.sections.end(), [&](const auto& section) {
               return report::is_titled(section, key) &&
                      std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& one) {
                          return one.section == section.key && is_missing(one);
                      });
           });
}

}  // namespace nianbao::format

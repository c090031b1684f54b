#include "batch/summary.hpp"

#include <algorithm>
#include <map>

#include "nianbao/error.hpp"
#include "text/utf8.hpp"

namespace fs = std::filesystem;

namespace nianbao::batch {
namespace {

/// What no page and no workbook takes is shown as U+FFFD.
std::string shown(std::string_view text) {
    constexpr char32_t replacement = 0xFFFD;
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const bool is_control = (point.value < 0x20 && point.value != '\n') ||
                                point.value == 0x7F || (point.value | 1U) == 0xFFFF;
        text::append(made, is_control ? replacement : point.value);
        at += point.size;
    }
    return made;
}

State state_of(const Entry& entry) {
    static const std::map<std::string_view, State> ends = {
        {"time-out", State::TimeOut}, {"memory", State::Memory}, {"died", State::Died}};
    if (const auto end = ends.find(entry.ended); end != ends.end()) {
        return end->second;
    }
    return entry.status == 0 ? State::Done : entry.status == 1 ? State::Errors : State::Failed;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

fs::path whole(const fs::path& path) {
    return fs::absolute(path.empty() ? "." : path).lexically_normal();
}

Unit unit_of(const Entry& entry, const fs::path& folder) {
    Unit unit;
    unit.input = shown(entry.input);
    unit.organization = shown(entry.organization);
    unit.year = entry.year;
    unit.edition = shown(entry.edition);
    unit.state = state_of(entry);
    unit.findings = entry.findings;
    unit.problems = shown(joined(entry.problems));
    for (const Made& made : entry.outputs) {
        unit.files.push_back(shown(whole(made.file).lexically_relative(folder).generic_string()));
    }
    return unit;
}

/// In the order of their inputs, of each the last.
void keep_last(std::vector<Entry>& entries) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
        return left.input < right.input;
    });
    const auto first =
        std::unique(entries.rbegin(), entries.rend(), [](const Entry& later, const Entry& earlier) {
            return later.input == earlier.input;
        });
    entries.erase(entries.begin(), first.base());
}

void add_columns(const Form& form, std::vector<FigureColumn>& columns) {
    for (const KeyFigure& figure : form.figures) {
        const Item* const item = form.item(figure.key);
        const std::string unit = item == nullptr ? "" : item->unit;
        const auto same =
            std::find_if(columns.begin(), columns.end(), [&](const FigureColumn& column) {
                return column.label == figure.label && column.unit == unit &&
                       !column.items.contains(form.id);
            });
        FigureColumn& column =
            same == columns.end()
                ? columns.emplace_back(FigureColumn{figure.label, unit, {}, 0, {}})
                : *same;
        column.items[form.id] = figure.key;
    }
}

std::vector<FigureColumn> columns_of(const std::vector<Form>& forms,
                                     const std::vector<Entry>& entries) {
    std::vector<FigureColumn> columns;
    std::for_each(forms.rbegin(), forms.rend(), [&](const Form& form) {
        if (std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
                return entry.edition == form.id;
            })) {
            add_columns(form, columns);
        }
    });
    return columns;
}

/// False where the sum has more digits than a figure may have.
bool add_number(std::optional<Number>& total, const Number& number) {
    try {
        total = total.value_or(Number()) + number;
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// Counts and adds up what stands in a column.
void total_up(FigureColumn& column, const std::vector<Unit>& units, std::size_t at) {
    bool fits = true;
    for (const Unit& unit : units) {
        if (const auto number = Number::parse(unit.figures[at])) {
            ++column.units;
            fits = fits && add_number(column.total, *number);
        }
    }
    column.total = fits ? column.total : std::nullopt;
}

std::vector<std::string> figures_of(const Entry& entry, const std::vector<FigureColumn>& columns) {
    std::vector<std::string> figures;
    for (const FigureColumn& column : columns) {
        const auto item = column.items.find(entry.edition);
        const auto figure =
            item == column.items.end() ? entry.figures.end() : entry.figures.find(item->second);
        figures.push_back(figure == entry.figures.end() ? "" : shown(figure->second));
    }
    return figures;
}

}  // namespace

void add_report(Entry& entry, const Form& form, const Report& report) {
    entry.organization = report.organization;
    entry.year = report.year;
    entry.edition = form.id;
    for (const KeyFigure& figure : form.figures) {
        const nianbao::Entry* const declared = report.entry(figure.key);
        if (declared != nullptr && !declared->value.is_blank()) {
            entry.figures[figure.key] = declared->value.written();
        }
    }
}

Summary summary_of(std::vector<Entry> entries,
                   const std::vector<Form>& forms,
                   const fs::path& folder) {
    keep_last(entries);
    Summary summary;
    summary.figures = columns_of(forms, entries);
    const fs::path from = whole(folder);
    summary.units.reserve(entries.size());
    for (const Entry& entry : entries) {
        Unit& unit = summary.units.emplace_back(unit_of(entry, from));
        unit.figures = figures_of(entry, summary.figures);
        ++summary.states[unit.state];
    }
    for (std::size_t at = 0; at < summary.figures.size(); ++at) {
        total_up(summary.figures[at], summary.units, at);
    }
    return summary;
}

}  // namespace nianbao::batch

#include "format/missing_rows.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "report/item_label.hpp"

namespace nianbao::format {
namespace {

using Labels = std::vector<std::string>;

bool is_read(const Report& report, const Item& item) {
    return report.entry(item.key) != nullptr;
}

Labels missing_of_list(const Form& form, const Table& table, const Report& report) {
    Labels labels;
    for (const Item& item : table.items) {
        if (item.kind != ItemKind::Heading && !is_read(report, item)) {
            labels.push_back(report::item_label(form, item.key));
        }
    }
    return labels;
}

/// The items of a matrix stand row by row.
Labels missing_of_matrix(const Table& table, const Report& report) {
    Labels labels;
    auto item = table.items.begin();
    for (const Axis& row : table.rows) {
        if (row.heading) {
            continue;
        }
        const auto end = item + static_cast<std::ptrdiff_t>(table.columns.size());
        if (std::none_of(item, end, [&](const Item& one) { return is_read(report, one); })) {
            labels.push_back(row.label);
        }
        item = end;
    }
    return labels;
}

void note(const Labels& labels, std::string place, Reading& reading) {
    constexpr std::size_t most_labels = 8;
    const std::size_t shown = std::min(labels.size(), most_labels);
    Words words = {"统计表中没有", "the table has no row "};
    for (std::size_t i = 0; i < shown; ++i) {
        words.zh += (i == 0 ? "“" : "、“") + labels[i] + "”";
        words.en += (i == 0 ? "\"" : ", \"") + labels[i] + "\"";
    }
    if (shown < labels.size()) {
        const std::string all = std::to_string(labels.size());
        words.zh += "等" + all + "行";
        words.en += " and more, " + all + " in all";
    } else {
        words.zh += "这" + std::string(shown == 1 ? "一行" : "几行");
    }
    reading.notes.push_back({std::move(words), std::move(place)});
}

}  // namespace

void note_missing_rows(const Form& form, Reading& reading) {
    const Report& report = reading.report;
    for (const Table& table : form.tables) {
        const Labels labels = table.kind == Table::Kind::List ? missing_of_list(form, table, report)
                                                              : missing_of_matrix(table, report);
        const auto first = std::find_if(table.items.begin(),
                                        table.items.end(),
                                        [&](const Item& item) { return is_read(report, item); });
        if (first != table.items.end() && !labels.empty()) {
            note(labels, report.entry(first->key)->place, reading);
        }
    }
}

}  // namespace nianbao::format

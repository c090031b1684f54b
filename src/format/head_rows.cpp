#include "format/head_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace nianbao::format {
namespace {

report::Comparable comparable(const std::string& label, const std::vector<std::string>& aliases) {
    std::vector<std::string> keys;
    keys.reserve(aliases.size());
    for (const std::string& alias : aliases) {
        keys.push_back(text::label_key(alias));
    }
    return {text::label_key(label), std::move(keys), {}, false};
}

}  // namespace

HeadRows::HeadRows(const Table& table) : table_(table) {
    flat_ = std::any_of(
        table.rows.begin(), table.rows.end(), [](const Axis& row) { return !row.group.empty(); });
    width_ = table.columns.size() * (flat_ ? table.rows.size() : 1);
    flat_ ? add_flat() : add_upright();
}

const std::vector<HeadLabel>& HeadRows::lowest() const {
    return rows_.back().empty() ? rows_.front() : rows_.back();
}

const std::vector<HeadLabel>* HeadRows::find(const std::vector<std::string_view>& cells) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) {
        if (row.empty() || row.size() > cells.size()) {
            return false;
        }
        const std::size_t before = cells.size() - row.size();
        std::size_t i = before;
        return std::all_of(row.begin(), row.end(), [&](const HeadLabel& label) {
            const std::string key = text::label_key(cells[i++]);
            return !key.empty() && report::agreement(key, label.label).match != report::Match::None;
        });
    });
    return found == rows_.end() ? nullptr : &*found;
}

void HeadRows::add_upright() {
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

/// Rows stand side by side over all columns. What stands under a group stands in a row with the
/// columns of the others, or alone where their labels reach down to it.
void HeadRows::add_flat() {
    constexpr std::size_t alone = 2;
    constexpr std::size_t lowest = 3;
    rows_.resize(lowest + 1);
    std::string group;
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
        const Axis& row = table_.rows[r];
        const std::size_t first = r * table_.columns.size();
        const bool grouped = !row.group.empty();
        if (!grouped || row.group != group) {
            rows_[0].push_back({comparable(grouped ? row.group : row.label, row.aliases), first});
        }
        if (grouped) {
            rows_[1].push_back({comparable(row.label, row.aliases), first});
            rows_[alone].push_back({comparable(row.label, row.aliases), first});
        }
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            const Axis& column = table_.columns[c];
            rows_[grouped ? lowest : 1].push_back(
                {comparable(column.label, column.aliases), first + c});
        }
        group = row.group;
    }
}

}  // namespace nianbao::format

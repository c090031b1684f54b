#include "report/heads.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/printed_labels.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t most_head_rows = 4;
constexpr std::size_t least_share = 60;  ///< percent of the columns
constexpr std::size_t least_share_by_eye = 35;
constexpr std::size_t most_side_by_side = 60;  ///< columns of a flat head

/// The columns of a flat head: each row of the table, then its columns.
std::vector<KnownLabel> known_flat(const Table& table) {
    std::vector<KnownLabel> known;
    for (const Axis& row : table.rows) {
        known.push_back({row.key, row.number, row.label, row.aliases, "", false});
        for (const Axis& column : table.columns) {
            known.push_back({row.key + "." + column.key,
                             column.number,
                             column.label,
                             column.aliases,
                             row.key,
                             false});
        }
    }
    return known;
}

bool may_name(const std::string& key, const std::string& name) {
    constexpr std::size_t long_enough = 9;  // three characters of Chinese
    return name == key || (key.size() >= long_enough && name.find(key) != name.npos) ||
           (name.size() >= long_enough && key.find(name) != key.npos);
}

class Finder {
public:
    Finder(const Table& table, const KeyedGrid& grid, const KnownLabels& known, bool flat)
        : table_(table), keyed_(grid), grid_(grid.grid()), known_(known), flat_(flat) {}

    /// The best head that ends in a row, with as few rows as can be.
    std::optional<Head> at(std::size_t bottom) const {
        std::optional<Head> best;
        const std::size_t wanted =
            flat_ ? table_.rows.size() * table_.columns.size() : known_.size();
        const auto is_whole = [&] { return best && best->columns.size() == wanted; };
        const std::size_t most = std::min(most_head_rows, bottom + 1);
        for (std::size_t rows = 1; rows <= most && !is_whole(); ++rows) {
            Head head = read({bottom + 1 - rows, bottom + 1, 0, grid_.columns()});
            if (!best || head.columns.size() > best->columns.size()) {
                best = std::move(head);
            }
        }
        const bool enough = best && best->columns.size() * 100 >= wanted * least_share;
        return enough && are_side_by_side(*best) ? best : std::nullopt;
    }

private:
    static bool are_side_by_side(const Head& head) {
        std::set<std::size_t> columns;
        return std::all_of(head.columns.begin(), head.columns.end(), [&](const HeadColumn& one) {
            return columns.insert(one.column).second;
        });
    }

    Head read(const Region& region) const {
        Head head{region.top, region.bottom - 1, flat_, {}, 0};
        const auto labels = labels_by_column(grid_, region);
        const auto bindings = known_.bind(keyed_.comparables(labels));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (const auto item = item_of(bindings[i])) {
                const Binding& binding = bindings[i];
                head.columns.push_back({grid_.cells()[labels[i].cell].column,
                                        *item,
                                        labels[i].text,
                                        binding.match,
                                        binding.score,
                                        binding.why});
                head.score += binding.score;
            }
        }
        return head;
    }

    /// HeadColumn::known; nothing for a label of a row.
    std::optional<std::size_t> item_of(const Binding& binding) const {
        if (!binding.known || !flat_) {
            return binding.known;
        }
        const std::size_t width = table_.columns.size() + 1;
        const std::size_t row = *binding.known / width;
        const std::size_t column = *binding.known % width;
        return column == 0 ? std::nullopt : std::optional(row * (width - 1) + column - 1);
    }

    const Table& table_;
    const KeyedGrid& keyed_;
    const text::Grid& grid_;
    const KnownLabels& known_;
    bool flat_;
};

std::vector<std::vector<std::string>> names_of(const Table& table) {
    std::vector<std::vector<std::string>> names;
    for (const Axis& column : table.columns) {
        names.push_back({text::label_key(column.label)});
        for (const std::string& alias : column.aliases) {
            names.back().push_back(text::label_key(alias));
        }
    }
    return names;
}

bool may_be_flat(const Table& table) {
    const std::size_t items = table.rows.size() * table.columns.size();
    return table.rows.size() > 1 && items <= most_side_by_side;
}

}  // namespace

HeadFinder::HeadFinder(const Table& table)
    : table_(&table),
      names_(names_of(table)),
      upright_(known_columns(table)),
      flat_(may_be_flat(table) ? known_flat(table) : std::vector<KnownLabel>()) {}

/// The columns of the table that cells ending in a row seem to name, by row.
std::map<std::size_t, std::set<std::size_t>> HeadFinder::named_columns(
    const KeyedGrid& grid) const {
    std::map<std::size_t, std::set<std::size_t>> named;
    const std::vector<text::Cell>& cells = grid.grid().cells();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const text::Cell& cell = cells[c];
        const std::string& key = grid.key(c);
        for (std::size_t i = 0; i < names_.size() && !key.empty(); ++i) {
            if (std::any_of(names_[i].begin(), names_[i].end(), [&](const auto& name) {
                    return may_name(key, name);
                })) {
                named[cell.row + cell.rows - 1].insert(i);
            }
        }
    }
    return named;
}

/// The rows a head may end in: they name a column, and with those above them many. This is a sieve,
/// so that a sheet full of words costs little.
std::vector<std::size_t> HeadFinder::bottoms(const KeyedGrid& grid) const {
    const auto named = named_columns(grid);
    std::vector<std::size_t> rows;
    for (const auto& [row, columns] : named) {
        std::set<std::size_t> together = columns;
        for (std::size_t above = 1; above < most_head_rows && above <= row; ++above) {
            const auto found = named.find(row - above);
            if (found != named.end()) {
                together.insert(found->second.begin(), found->second.end());
            }
        }
        if (together.size() * 100 >= names_.size() * least_share_by_eye) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<Head> HeadFinder::find(const KeyedGrid& grid) const {
    std::vector<Head> heads;
    const Finder flat(*table_, grid, flat_, true);
    const Finder upright(*table_, grid, upright_, false);
    for (const std::size_t bottom : bottoms(grid)) {
        std::optional<Head> head = flat_.size() > 0 ? flat.at(bottom) : std::nullopt;
        head = head ? std::move(head) : upright.at(bottom);
        if (head) {
            heads.push_back(std::move(*head));
        }
    }
    return heads;
}

}  // namespace nianbao::report

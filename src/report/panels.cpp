#include "report/panels.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/agreement.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t least_rows = 3;  ///< what makes a list without a head

/// Headings of columns that hold no figures, in any table.
constexpr std::array<std::string_view, 8> beside = {
    "备注", "说明", "填报说明", "指标解释", "序号", "编号", "行次", "代码"};

bool is_beside(const std::string& key) {
    return std::any_of(beside.begin(), beside.end(), [&](std::string_view name) {
        return key == text::label_key(name);
    });
}

std::size_t bottom_of(const text::Cell& cell) {
    return cell.row + cell.rows - 1;
}

class HeadedPanels {
public:
    HeadedPanels(const Table& table, const KeyedGrid& grid) : keyed_(grid), grid_(grid.grid()) {
        for (const std::string& heading : table.head) {
            head_.push_back({text::label_key(heading), {}, {}, false});
        }
    }

    std::vector<Panel> run() {
        if (head_.size() != 3) {
            return {};
        }
        find_label_heads();
        std::vector<Panel> panels;
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            const std::size_t left = i == 0 ? 0 : starts_[i]->column;
            const std::size_t right =
                i + 1 < starts_.size() ? starts_[i + 1]->column : grid_.columns();
            Panel panel = panel_of(*starts_[i], left, right);
            if (!panel.values.empty()) {
                panels.push_back(std::move(panel));
            }
        }
        return panels;
    }

private:
    bool is_head(const std::string& key, std::size_t which) const {
        return agreement(key, head_[which]).match != Match::None;
    }

    /// The cells of the first row that heads labels.
    void find_label_heads() {
        const std::vector<text::Cell>& cells = grid_.cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool other_row = !starts_.empty() && cells[i].row != starts_.front()->row;
            if (!other_row && is_head(keyed_.key(i), 0)) {
                starts_.push_back(&cells[i]);
            }
        }
    }

    Panel panel_of(const text::Cell& start, std::size_t left, std::size_t right) const {
        const std::size_t bottom = head_bottom(start, right);
        Panel panel;
        panel.headed = true;
        panel.labels = {bottom + 1, grid_.rows(), left, start.column + start.columns};
        std::vector<ValueColumn> others;
        for (std::size_t column = start.column + start.columns; column < right; ++column) {
            take_column(column, {start.row, bottom}, panel, others);
        }
        if (panel.values.empty()) {
            panel.values = others;
        }
        return panel;
    }

    /// The head goes on where the row below it names columns, but not the one of the labels.
    std::size_t head_bottom(const text::Cell& start, std::size_t right) const {
        const std::size_t bottom = bottom_of(start);
        const text::Cell* const below = grid_.at(bottom + 1, start.column);
        const text::Cell* const last = grid_.at(bottom + 1, right - 1);
        const bool goes_on = below != nullptr && text::trimmed(below->text).empty() &&
                             last != nullptr && !text::trimmed(last->text).empty() &&
                             last->row == bottom + 1;
        return goes_on ? bottom + 1 : bottom;
    }

    void take_column(std::size_t column,
                     std::pair<std::size_t, std::size_t> rows,
                     Panel& panel,
                     std::vector<ValueColumn>& others) const {
        ValueColumn found{column, {}, true};
        bool is_value = false;
        bool is_other = false;
        const text::Cell* before = nullptr;
        for (std::size_t row = rows.first; row <= rows.second; ++row) {
            const text::Cell* const cell = grid_.at(row, column);
            if (cell == nullptr || cell == before || text::trimmed(cell->text).empty()) {
                continue;
            }
            before = cell;
            const std::string& key = keyed_.key(grid_.index_at(row, column));
            if (is_head(key, 1)) {
                panel.unit = panel.unit ? panel.unit : column;
            }
            is_other = is_other || is_beside(key) || panel.unit == column;
            const std::string& value_key = head_[2].key;
            is_value = is_value || is_head(key, 2) || key.find(value_key) != key.npos;
            found.official = found.official && key == value_key && cell->columns == 1;
            found.heading += (found.heading.empty() ? "" : " ") + text::folded(cell->text);
        }
        if (is_value && !is_other) {
            panel.values.push_back(found);
        } else if (!is_other) {
            others.push_back(found);
        }
    }

    const KeyedGrid& keyed_;
    const text::Grid& grid_;
    std::vector<Comparable> head_;
    std::vector<const text::Cell*> starts_;
};

/// Finds a list by its rows.
class BarePanel {
public:
    BarePanel(const Table& table, const KeyedGrid& grid) : keyed_(grid), grid_(grid.grid()) {
        for (const Item& item : table.items) {
            labels_.insert(text::label_key(item.label));
            units_.insert({item.unit});
            units_.insert(item.units.begin(), item.units.end());
        }
        units_.erase("");
    }

    std::vector<Panel> run() const {
        const auto [column, rows] = label_column();
        if (rows.size() < least_rows) {
            return {};
        }
        Panel panel;
        panel.labels = {*rows.begin(), grid_.rows(), 0, column + 1};
        for (std::size_t c = column + 1; c < grid_.columns(); ++c) {
            if (!panel.unit && holds_units(c)) {
                panel.unit = c;
            } else {
                panel.values.push_back({c, {}, false});
            }
        }
        return panel.values.empty() ? std::vector<Panel>() : std::vector<Panel>{panel};
    }

private:
    std::pair<std::size_t, std::set<std::size_t>> label_column() const {
        std::map<std::size_t, std::set<std::size_t>> rows;
        const std::vector<text::Cell>& cells = grid_.cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].text.empty() && labels_.count(keyed_.key(i)) > 0) {
                rows[cells[i].column].insert(cells[i].row);
            }
        }
        const auto most = std::max_element(rows.begin(), rows.end(), [](auto& left, auto& right) {
            return left.second.size() < right.second.size();
        });
        if (most == rows.end()) {
            return {};
        }
        return {most->first, most->second};
    }

    bool holds_units(std::size_t column) const {
        std::size_t units = 0;
        std::size_t others = 0;
        for (std::size_t row = 0; row < grid_.rows(); ++row) {
            const text::Cell* const cell = grid_.at(row, column);
            const std::string text = cell == nullptr ? "" : text::folded(cell->text);
            units += units_.count(text);
            others += text.empty() ? 0 : 1 - units_.count(text);
        }
        return units > others;
    }

    const KeyedGrid& keyed_;
    const text::Grid& grid_;
    std::set<std::string> labels_;
    std::set<std::string> units_;
};

}  // namespace

std::vector<Panel> find_panels(const Table& table, const KeyedGrid& grid) {
    std::vector<Panel> panels = HeadedPanels(table, grid).run();
    return panels.empty() ? BarePanel(table, grid).run() : panels;
}

}  // namespace nianbao::report

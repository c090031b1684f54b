#include "report/form_binding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/heads.hpp"
#include "report/panels.hpp"
#include "report/table_part.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

using Place = std::pair<std::size_t, std::size_t>;  ///< grid and cell

/// A place that may be a table of the form.
struct Candidate {
    std::size_t table = 0;
    std::vector<TablePart> parts;  ///< panels of one grid; mostly one
    int score = 0;
    std::vector<Place> cells = {};
    std::vector<PartReading> readings = {};  ///< of each part, were it the only candidate
};

std::set<std::string> captions_of(const Form& form) {
    std::set<std::string> captions;
    for (const Table& table : form.tables) {
        if (!table.caption.empty()) {
            captions.insert(text::label_key(table.caption));
        }
    }
    return captions;
}

class FormBinder {
public:
    FormBinder(const Form& form, const std::vector<text::Grid>& grids, std::string_view column)
        : form_(form), grids_(grids), keyed_(grids.begin(), grids.end()) {
        for (const Table& table : form.tables) {
            binders_.emplace_back(table, column);
            heads_.emplace_back(table);
        }
    }

    FormBinding run() {
        find_candidates();
        settle_candidates();
        for (std::size_t table = 0; table < form_.tables.size(); ++table) {
            complete(table);
        }
        finish();
        return std::move(made_);
    }

private:
    void find_candidates() {
        const std::set<std::string> captions = captions_of(form_);
        for (std::size_t grid = 0; grid < grids_.size(); ++grid) {
            std::set<std::size_t> stops;
            const std::vector<text::Cell>& cells = grids_[grid].cells();
            for (std::size_t i = 0; i < cells.size() && !captions.empty(); ++i) {
                if (!cells[i].text.empty() && captions.count(keyed_[grid].key(i)) > 0) {
                    stops.insert(cells[i].row);
                }
            }
            find_in(grid, stops);
        }
    }

    void find_in(std::size_t grid, std::set<std::size_t> stops) {
        std::vector<Candidate> found;
        for (std::size_t table = 0; table < form_.tables.size(); ++table) {
            if (form_.tables[table].kind == Table::Kind::List) {
                add_panels(table, grid, found);
                continue;
            }
            for (const Head& head : heads_[table].find(keyed_[grid])) {
                stops.insert(head.top);
                found.push_back({table, {part_of(head, grid)}});
            }
        }
        for (Candidate& candidate : found) {
            for (TablePart& part : candidate.parts) {
                const auto stop = stops.lower_bound(part.labels.top);
                part.labels.bottom = stop == stops.end() ? part.labels.bottom : *stop;
            }
            judge(candidate);
            if (!candidate.cells.empty()) {
                candidates_.push_back(std::move(candidate));
            }
        }
    }

    void add_panels(std::size_t table, std::size_t grid, std::vector<Candidate>& found) const {
        Candidate candidate{table, {}};
        for (const Panel& panel : find_panels(form_.tables[table], keyed_[grid])) {
            TablePart part;
            part.grid = grid;
            part.labels = panel.labels;
            part.unit = panel.unit;
            part.values = panel.values;
            part.headed = panel.headed;
            candidate.parts.push_back(std::move(part));
        }
        if (!candidate.parts.empty()) {
            found.push_back(std::move(candidate));
        }
    }

    TablePart part_of(const Head& head, std::size_t grid) const {
        TablePart part;
        part.grid = grid;
        part.columns = head.columns;
        part.flat = head.flat;
        std::size_t first = grids_[grid].columns();
        for (const HeadColumn& column : head.columns) {
            first = std::min(first, column.column);
        }
        part.labels = {head.bottom + 1, grids_[grid].rows(), 0, first};
        return part;
    }

    /// What a candidate would bind if it were the only one.
    void judge(Candidate& candidate) const {
        constexpr int score_of_head = 300;
        TableBinder binder = binders_[candidate.table];
        for (const TablePart& part : candidate.parts) {
            PartReading reading = binder.read(keyed_[part.grid], part);
            binder.take(reading.rows);
            candidate.score += reading.score;
            candidate.score += part.headed && !part.values.empty() ? score_of_head : 0;
            for (const CellBinding& cell : reading.binding.cells) {
                candidate.cells.emplace_back(part.grid, cell.cell);
            }
            candidate.readings.push_back(std::move(reading));
        }
    }

    /// The best candidate of each table, where no better one of another table has its cells.
    void settle_candidates() {
        std::stable_sort(
            candidates_.begin(), candidates_.end(), [](const auto& left, const auto& right) {
                return left.score > right.score;
            });
        std::set<std::size_t> settled;
        for (Candidate& candidate : candidates_) {
            if (settled.count(candidate.table) == 0 && is_free(candidate)) {
                settled.insert(candidate.table);
                for (std::size_t i = 0; i < candidate.parts.size(); ++i) {
                    take(candidate.table, candidate.parts[i], std::move(candidate.readings[i]));
                }
            }
        }
    }

    bool is_free(const Candidate& candidate) const {
        return std::none_of(candidate.cells.begin(),
                            candidate.cells.end(),
                            [&](const Place& place) { return claimed_.count(place) > 0; });
    }

    void take(std::size_t table, const TablePart& part, PartReading reading) {
        binders_[table].take(reading.rows);
        FormBinding& binding = reading.binding;
        for (CellBinding& cell : binding.cells) {
            labelled_.insert({part.grid, cell.label});
            if (claimed_.insert({part.grid, cell.cell}).second) {
                made_.cells.push_back(std::move(cell));
            } else {
                made_.strays.push_back(
                    {part.grid,
                     cell.cell,
                     cell.row,
                     {"这一格已属于别的指标", "its cell is that of another item"}});
            }
        }
        made_.strays.insert(made_.strays.end(), binding.strays.begin(), binding.strays.end());
        made_.choices.insert(made_.choices.end(), binding.choices.begin(), binding.choices.end());
        last_part_[table] = part;
        grids_used_.insert(part.grid);
    }

    /// Looks for the rows a table still lacks: in its other candidates, then in the grids behind
    /// that go on without a head.
    void complete(std::size_t table) {
        if (last_part_.count(table) == 0) {
            return;
        }
        const bool headed = last_part_[table].headed;
        std::stable_sort(
            candidates_.begin(), candidates_.end(), [](const auto& left, const auto& right) {
                return left.parts.front().grid < right.parts.front().grid;
            });
        for (const Candidate& candidate : candidates_) {
            for (const TablePart& part : candidate.parts) {
                if (candidate.table == table && (part.headed || !headed)) {
                    take_more(table, part);
                }
            }
        }
        go_on(table);
    }

    bool take_more(std::size_t table, const TablePart& part) {
        if (binders_[table].is_complete()) {
            return false;
        }
        PartReading reading = binders_[table].read(keyed_[part.grid], part);
        const auto& cells = reading.binding.cells;
        const bool free = std::none_of(cells.begin(), cells.end(), [&](const CellBinding& cell) {
            return claimed_.count({part.grid, cell.cell}) > 0;
        });
        if (cells.empty() || !reading.sure || !free) {
            return false;
        }
        take(table, part, std::move(reading));
        return true;
    }

    void go_on(std::size_t table) {
        for (std::size_t grid = last_part_[table].grid + 1; grid < grids_.size(); ++grid) {
            TablePart part = last_part_[table];
            const bool same = grids_[grid].columns() == grids_[part.grid].columns();
            part.grid = grid;
            part.labels.top = 0;
            part.labels.bottom = grids_[grid].rows();
            if (!same || part.flat || grids_used_.count(grid) > 0 || !take_more(table, part)) {
                return;
            }
        }
    }

    void finish() {
        auto& strays = made_.strays;
        strays.erase(std::remove_if(strays.begin(),
                                    strays.end(),
                                    [&](const StrayLabel& stray) {
                                        return labelled_.count({stray.grid, stray.cell}) > 0;
                                    }),
                     strays.end());
        std::stable_sort(
            made_.cells.begin(), made_.cells.end(), [](const auto& left, const auto& right) {
                return std::pair(left.grid, left.cell) < std::pair(right.grid, right.cell);
            });
        made_.grids.assign(grids_used_.begin(), grids_used_.end());
        std::set<std::string> bound;
        for (const CellBinding& cell : made_.cells) {
            bound.insert(cell.role == CellBinding::Role::Unit ? "" : cell.key);
        }
        form_.each_item([&](const Item& item) {
            if (bound.count(item.key) == 0) {
                made_.unbound.push_back(item.key);
            }
        });
    }

    const Form& form_;
    const std::vector<text::Grid>& grids_;
    std::vector<KeyedGrid> keyed_;      ///< each of them
    std::vector<TableBinder> binders_;  ///< of each table
    std::vector<HeadFinder> heads_;     ///< of each table
    std::vector<Candidate> candidates_;
    std::set<Place> claimed_;                     ///< cells with a value or unit
    std::set<Place> labelled_;                    ///< cells with the label of a bound row
    std::map<std::size_t, TablePart> last_part_;  ///< of each table that was found
    std::set<std::size_t> grids_used_;
    FormBinding made_;
};

}  // namespace

FormBinding bind_form(const Form& form,
                      const std::vector<text::Grid>& grids,
                      std::string_view column) {
    return FormBinder(form, grids, column).run();
}

}  // namespace nianbao::report

#include <algorithm>
#include <map>

#include "format/web_tables.hpp"

// A matrix with headings at the left of its rows: 收到和处理政府信息公开申请情况.
namespace nianbao::format {
namespace {

/// A row with figures, and the headings it stands under, outermost first.
struct Row {
    const Axis* axis = nullptr;
    std::vector<const Axis*> above;
};

std::vector<Row> rows_of(const Table& table) {
    std::map<std::string_view, const Axis*> headings;
    std::vector<Row> rows;
    for (const Axis& axis : table.rows) {
        if (axis.heading) {
            headings.emplace(axis.key, &axis);
            continue;
        }
        Row& row = rows.emplace_back();
        row.axis = &axis;
        for (auto parent = headings.find(axis.parent); parent != headings.end();
             parent = headings.find(parent->second->parent)) {
            row.above.insert(row.above.begin(), parent->second);
        }
    }
    return rows;
}

class WebGrid {
public:
    explicit WebGrid(const WebTable& in) : in_(in), rows_(rows_of(in.table)) {
        for (const Row& row : rows_) {
            left_ = std::max(left_, row.above.size() + 1);
        }
        grouped_ = std::any_of(columns().begin(), columns().end(), [](const Axis& column) {
            return !column.group.empty();
        });
    }

    void run() {
        write_cols();
        write_head();
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const bool opens = row == 0 || root(row) != root(row - 1);
            in_.out.raw(!opens ? "" : row == 0 ? "<tbody>\n" : "</tbody>\n<tbody>\n");
            write_row(row);
        }
        in_.out.raw(rows_.empty() ? "" : "</tbody>\n");
    }

private:
    const std::vector<Axis>& columns() const { return in_.table.columns; }

    /// The outermost heading of a row, or the row itself.
    const Axis* root(std::size_t row) const {
        return rows_[row].above.empty() ? rows_[row].axis : rows_[row].above.front();
    }

    void write_cols() const {
        in_.out.raw("<colgroup>");
        for (std::size_t i = 0; i < left_; ++i) {
            in_.out.raw(i + 1 == left_ ? "<col>"
                        : i == 0       ? "<col class=\"side\">"
                                       : "<col class=\"inner\">");
        }
        in_.out.raw("</colgroup>\n<colgroup>");
        for (std::size_t i = 0; i < columns().size(); ++i) {
            in_.out.raw("<col class=\"figure\">");
        }
        in_.out.raw("</colgroup>\n");
    }

    /// What the columns share, their groups, the columns; those without a group reach up.
    void write_head() {
        const bool over = !in_.table.over.empty();
        const std::size_t high = grouped_ ? 2 : 1;
        in_.out.raw("<thead>\n<tr>");
        in_.out.cell({in_.table.corner, {}, {}, {}, high + (over ? 1 : 0), left_, "corner"});
        if (over) {
            shared_ = in_.id("t", "over");
            in_.out.cell({in_.table.over, "colgroup", shared_, {}, 1, columns().size()});
            in_.out.raw("</tr>\n<tr>");
        }
        write_groups(high);
        if (grouped_) {
            in_.out.raw("</tr>\n<tr>");
            for (std::size_t at = 0; at < columns().size(); ++at) {
                if (!columns()[at].group.empty()) {
                    write_column(at, 1);
                }
            }
        }
        in_.out.raw("</tr>\n</thead>\n");
    }

    void write_groups(std::size_t high) {
        std::string group;
        for (std::size_t at = 0; at < columns().size(); ++at) {
            const std::string& words = columns()[at].group;
            if (words.empty()) {
                above_.push_back(shared_);
                write_column(at, high);
                continue;
            }
            if (at == 0 || columns()[at - 1].group != words) {
                std::size_t end = at;
                while (end < columns().size() && columns()[end].group == words) {
                    ++end;
                }
                group = in_.id("g", columns()[at].key);
                in_.out.cell({words, "colgroup", group, shared_, 1, end - at});
            }
            above_.push_back(joined_ids(shared_, group));
        }
    }

    void write_column(std::size_t at, std::size_t high) const {
        const Axis& column = columns()[at];
        in_.out.cell({column.label, "col", in_.id("c", column.key), above_[at], high});
    }

    /// True where a row stands under the same headings as the one above it, down to a level.
    bool goes_on(std::size_t row, std::size_t level) const {
        const auto& above = rows_[row].above;
        const auto& before = rows_[row - 1].above;
        return above.size() > level && before.size() > level &&
               std::equal(above.begin(),
                          above.begin() + static_cast<std::ptrdiff_t>(level) + 1,
                          before.begin());
    }

    /// The headings that begin beside a row, over all rows they stand beside; the ids of all.
    std::string write_headings(std::size_t row) {
        const auto& above = rows_[row].above;
        sides_.resize(above.size());
        for (std::size_t level = 0; level < above.size(); ++level) {
            if (row > 0 && goes_on(row, level)) {
                continue;
            }
            std::size_t end = row + 1;
            while (end < rows_.size() && goes_on(end, level)) {
                ++end;
            }
            const int again = ++told_[above[level]];
            const std::string id =
                in_.id(again == 1 ? "h" : "h" + std::to_string(again), above[level]->key);
            const std::string outer = level == 0 ? std::string() : sides_[level - 1];
            in_.out.cell({above[level]->label,
                          "rowgroup",
                          id,
                          outer,
                          end - row,
                          1,
                          "side",
                          above[level]->number});
            sides_[level] = joined_ids(outer, id);
        }
        return sides_.empty() ? std::string() : sides_.back();
    }

    void write_row(std::size_t row) {
        const Axis& axis = *rows_[row].axis;
        in_.out.raw("<tr>");
        const std::string side = write_headings(row);
        const std::string label = printed_label(axis.number, axis.label);
        const std::string id = in_.id("r", axis.key);
        in_.out.cell({label, "row", id, side, 1, left_ - rows_[row].above.size(), "label"});
        const std::string beside = joined_ids(side, id);
        for (std::size_t at = 0; at < columns().size(); ++at) {
            const std::string& key = columns()[at].key;
            const std::string head = joined_ids(above_[at], in_.id("c", key));
            in_.figure(axis.key + "." + key, joined_ids(head, beside));
        }
        in_.out.raw("</tr>\n");
    }

    const WebTable& in_;
    std::vector<Row> rows_;
    std::size_t left_ = 1;  ///< columns of labels
    bool grouped_ = false;
    std::string shared_;               ///< the id of what all columns share
    std::vector<std::string> above_;   ///< ids over the head of each column
    std::vector<std::string> sides_;   ///< ids beside the row at hand, down to each level
    std::map<const Axis*, int> told_;  ///< how often a heading has begun
};

}  // namespace

void write_web_grid(const WebTable& table) {
    WebGrid(table).run();
}

}  // namespace nianbao::format

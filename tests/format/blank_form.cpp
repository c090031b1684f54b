#include "format/blank_form.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

namespace nianbao::format {
namespace {

using Cells = std::vector<text::Cell>;

Cells list_table(const Table& table) {
    Cells cells;
    for (std::size_t c = 0; c < table.head.size(); ++c) {
        cells.push_back({0, c, 1, 1, table.head[c]});
    }
    std::size_t row = 1;
    for (const Item& item : table.items) {
        const bool words = item.kind == ItemKind::Text;
        const std::string gaps =
            words ? "----、----、----、----等几个方面，其中----占比---%。" : "";
        cells.push_back({row, 0, 1, 1, item.number + item.label + gaps});
        cells.push_back({row, 1, 1, 1, item.unit});
        cells.push_back({row, 2, 1, 1, "@" + item.key});
        ++row;
    }
    return cells;
}

/// Caption, head and rows of a small matrix, below what stands in `cells`.
void stack_table(const Table& table, std::size_t width, Cells& cells, std::size_t& row) {
    cells.push_back({row++, 0, 1, width, table.caption});
    cells.push_back({row, 0, 1, 1, "信息内容"});
    const auto add_values = [&](const std::string& key) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const bool last = c + 1 == table.columns.size();
            const Axis& column = table.columns[c];
            cells.push_back({row,
                             c + 1,
                             1,
                             last ? width - c - 1 : 1,
                             key.empty() ? column.label : "@" + key + "." + column.key});
        }
    };
    add_values("");
    for (const Axis& axis : table.rows) {
        ++row;
        cells.push_back({row, 0, 1, 1, axis.label});
        add_values(axis.key);
    }
    ++row;
}

class UprightTable {
public:
    explicit UprightTable(const Table& table) : table_(table) {
        for (const Axis& row : table.rows) {
            depth_[row.key] = row.parent.empty() ? 0 : depth_[row.parent] + 1;
            levels_ = std::max(levels_, depth_[row.key] + 1);
        }
    }

    Cells run() {
        head();
        std::size_t row = 3;
        for (const Axis& axis : table_.rows) {
            if (axis.heading) {
                // Above the row its first child stands in.
                open_[axis.key] = cells_.size();
                cells_.push_back({row, depth_[axis.key], 0, 1, axis.number + axis.label});
                continue;
            }
            const std::size_t depth = depth_[axis.key];
            cells_.push_back({row, depth, 1, levels_ - depth, axis.number + axis.label});
            for (std::string parent = axis.parent; !parent.empty();) {
                cells_[open_[parent]].rows++;
                parent = parent_of(parent);
            }
            for (std::size_t c = 0; c < table_.columns.size(); ++c) {
                cells_.push_back(
                    {row, levels_ + c, 1, 1, "@" + axis.key + "." + table_.columns[c].key});
            }
            ++row;
        }
        return cells_;
    }

private:
    std::string parent_of(const std::string& key) const {
        const auto found = std::find_if(table_.rows.begin(),
                                        table_.rows.end(),
                                        [&](const Axis& row) { return row.key == key; });
        return found->parent;
    }

    void head() {
        const std::size_t width = table_.columns.size();
        cells_.push_back({0,
                          0,
                          3,
                          levels_,
                          "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"});
        cells_.push_back({0, levels_, 1, width, "申请人情况"});
        for (std::size_t c = 0; c < width; ++c) {
            const Axis& column = table_.columns[c];
            if (column.group.empty()) {
                cells_.push_back({1, levels_ + c, 2, 1, column.label});
                continue;
            }
            const bool first = c == 0 || table_.columns[c - 1].group != column.group;
            if (first) {
                const auto size =
                    std::count_if(table_.columns.begin(), table_.columns.end(), [&](auto& one) {
                        return one.group == column.group;
                    });
                cells_.push_back({1, levels_ + c, 1, static_cast<std::size_t>(size), column.group});
            }
            cells_.push_back({2, levels_ + c, 1, 1, column.label});
        }
    }

    const Table& table_;
    std::map<std::string, std::size_t> depth_;
    std::map<std::string, std::size_t> open_;
    std::size_t levels_ = 0;
    Cells cells_;
};

Cells flat_table(const Table& table) {
    Cells cells;
    const std::size_t width = table.columns.size();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const Axis& row = table.rows[r];
        const bool grouped = !row.group.empty();
        if (grouped && (r == 0 || table.rows[r - 1].group != row.group)) {
            const auto size = std::count_if(table.rows.begin(), table.rows.end(), [&](auto& one) {
                return one.group == row.group;
            });
            cells.push_back({0, r * width, 1, static_cast<std::size_t>(size) * width, row.group});
        }
        cells.push_back({grouped ? 1U : 0U, r * width, grouped ? 1U : 2U, width, row.label});
        for (std::size_t c = 0; c < width; ++c) {
            cells.push_back({2, r * width + c, 1, 1, table.columns[c].label});
            cells.push_back({3, r * width + c, 1, 1, "@" + row.key + "." + table.columns[c].key});
        }
    }
    return cells;
}

bool is_flat(const Table& table) {
    return std::any_of(
        table.rows.begin(), table.rows.end(), [](const Axis& row) { return !row.group.empty(); });
}

void add_tables(const Form& form, const std::string& section, BlankForm& made) {
    Cells stack;
    std::size_t row = 0;
    for (const Table& table : form.tables) {
        if (table.section != section) {
            continue;
        }
        if (!table.caption.empty()) {
            constexpr std::size_t width = 4;
            stack_table(table, width, stack, row);
        } else if (table.kind == Table::Kind::List) {
            made.blocks.push_back({"", list_table(table)});
        } else {
            made.blocks.push_back(
                {"", is_flat(table) ? flat_table(table) : UprightTable(table).run()});
        }
    }
    if (!stack.empty()) {
        made.blocks.push_back({"", stack});
    }
}

void by_row(Cells& cells) {
    std::stable_sort(cells.begin(), cells.end(), [](const auto& left, const auto& right) {
        return std::pair(left.row, left.column) < std::pair(right.row, right.column);
    });
}

}  // namespace

void BlankForm::each_cell(const std::function<void(text::Cell&)>& change) {
    for (BlankBlock& block : blocks) {
        for (text::Cell& one : block.cells) {
            change(one);
        }
    }
}

std::vector<text::Cell>& BlankForm::table_of(const std::string& words) {
    for (BlankBlock& block : blocks) {
        for (const text::Cell& one : block.cells) {
            if (one.text == words) {
                return block.cells;
            }
        }
    }
    throw std::runtime_error("no cell says " + words);
}

text::Cell& BlankForm::cell(const std::string& words) {
    Cells& cells = table_of(words);
    return *std::find_if(
        cells.begin(), cells.end(), [&](const text::Cell& one) { return one.text == words; });
}

std::string answer_of(const text::Cell& cell) {
    return cell.text.starts_with('@') ? cell.text.substr(1) : std::string();
}

std::string printed(const text::Cell& cell) {
    return cell.text.starts_with('@') ? std::string() : cell.text;
}

std::vector<text::Grid> grids_of(const BlankForm& form) {
    std::vector<text::Grid> grids;
    for (const BlankBlock& block : form.blocks) {
        if (block.cells.empty()) {
            continue;
        }
        std::vector<text::Cell> cells = block.cells;
        for (text::Cell& cell : cells) {
            cell.text = printed(cell);
        }
        grids.emplace_back(std::move(cells));
    }
    return grids;
}

BlankForm blank_form(const Form& form) {
    BlankForm made;
    if (!form.fixed_sections) {
        made.blocks.push_back({form.title, {}});
        made.blocks.push_back({"（20XX年度）", {}});
        made.blocks.push_back({"填报单位（盖章）：", {}});
        add_tables(form, "", made);
        made.blocks.push_back({"单位负责人：　　审核人：　　填报人：　　联系电话：", {}});
    } else {
        made.blocks.push_back({"XX市XX局20XX年政府信息公开工作年度报告", {}});
        for (const FormSection& section : form.sections) {
            made.blocks.push_back({section.title, {}});
            const std::size_t before = made.blocks.size();
            add_tables(form, section.key, made);
            if (made.blocks.size() == before) {
                made.blocks.push_back({"（文字描述）", {}});
            }
        }
    }
    for (BlankBlock& block : made.blocks) {
        by_row(block.cells);
    }
    return made;
}

}  // namespace nianbao::format

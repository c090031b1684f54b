#pragma once

#include <string>
#include <utility>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::report {

inline Item make_item(std::string key, std::string label, std::string parent = {}) {
    Item item;
    item.key = std::move(key);
    item.label = std::move(label);
    item.unit = "件";
    item.parent = std::move(parent);
    return item;
}

/// Two counts with parts that share their labels, a heading, an amount and a text.
inline Form small_form() {
    Form form;
    form.id = "small";
    Table table;
    table.key = "statistics";
    table.items = {make_item("4", "行政复议数量"),
                   make_item("4.1", "维持数", "4"),
                   make_item("4.2", "其他情形数", "4"),
                   make_item("5", "行政诉讼数量"),
                   make_item("5.1", "驳回数", "5"),
                   make_item("5.2", "其他情形数", "5"),
                   make_item("7", "收取的费用"),
                   make_item("8", "机构建设情况"),
                   make_item("9", "会议情况"),
                   make_item("t", "主要内容")};
    for (Item& item : table.items) {
        if (item.key == "7") {
            item.kind = ItemKind::Amount;
            item.unit = "万元";
        } else if (item.key == "8" || item.key == "9") {
            item.kind = ItemKind::Heading;
            item.unit = "——";
        } else if (item.key == "t") {
            item.kind = ItemKind::Text;
            item.unit = "——";
        }
    }
    form.tables.push_back(std::move(table));
    form.index_items();
    return form;
}

inline Rule make_rule(std::string kind,
                      std::vector<std::string> left,
                      std::vector<std::string> right = {}) {
    Rule rule;
    rule.id = "R";
    rule.kind = std::move(kind);
    rule.left = std::move(left);
    rule.right = std::move(right);
    rule.message = {"不对。", "Wrong."};
    return rule;
}

inline Report make_report(const std::vector<std::pair<std::string, std::string>>& cells) {
    Report report;
    report.year = 2017;
    for (const auto& [key, cell] : cells) {
        report.statistics[key] = {Value::from_cell(cell), "", "at " + key};
    }
    return report;
}

}  // namespace nianbao::report

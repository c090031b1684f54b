#include "report/item_label.hpp"

#include "report/last_year.hpp"

namespace nianbao::report {
namespace {

bool is_ambiguous(const Form& form, const Item& item) {
    int count = 0;
    form.each_item([&](const Item& other) { count += other.label == item.label ? 1 : 0; });
    return count > 1;
}

std::string label_of_row(const Form& form, std::string_view key) {
    if (const Item* item = form.item(key)) {
        return item->label;
    }
    for (const Table& table : form.tables) {
        for (const Axis& row : table.rows) {
            if (row.key == key) {
                return row.label;
            }
        }
    }
    return {};
}

}  // namespace

std::string item_label(const Form& form, std::string_view key) {
    if (is_of_last_year(key)) {
        return "上年" + item_label(form, item_of(key));
    }
    const Item* item = form.item(key);
    if (item == nullptr) {
        return std::string(key);
    }
    const std::string above =
        item->parent.empty() || !is_ambiguous(form, *item) ? "" : label_of_row(form, item->parent);
    return above.empty() ? item->label : above + "·" + item->label;
}

}  // namespace nianbao::report

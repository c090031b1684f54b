#include "format/form_profile.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "format/form_parts.hpp"

namespace nianbao::format {
namespace {

using Nodes = std::vector<JsonNode>;

Nodes entries(const JsonNode& form, std::string_view key) {
    const auto list = form.find(key);
    return list ? list->items() : Nodes();
}

template <typename Keyed>
auto keyed(std::vector<Keyed>& all, const std::string& key) {
    return std::find_if(all.begin(), all.end(), [&](const Keyed& one) { return one.key == key; });
}

/// The one with the key that a member names; complains and answers the end where there is none.
template <typename Keyed>
auto named(const JsonNode& node, std::string_view member, std::vector<Keyed>& all) {
    const std::string key = node.needed_line(member);
    const auto found = keyed(all, key);
    if (found == all.end() && !key.empty()) {
        std::vector<std::string_view> known;
        known.reserve(all.size());
        for (const Keyed& one : all) {
            known.emplace_back(one.key);
        }
        node.complain("profile.unknown",
                      {"没有“" + key + "”", R"(there is no ")" + key + '"'},
                      did_you_mean(key, known));
    }
    return found;
}

void add_lines(const JsonNode& node, std::string_view key, std::vector<std::string>& lines) {
    std::vector<std::string> more = node.optional_lines(key);
    std::move(more.begin(), more.end(), std::back_inserter(lines));
}

/// Complains where a key is taken, and says so.
bool refuse_taken(const JsonNode& row, const std::string& key, bool is_taken) {
    if (is_taken) {
        row.complain("form.doubled", {"“" + key + "”重复", '"' + key + "\" occurs twice"});
    }
    return is_taken;
}

void add_list_row(const JsonNode& entry, const JsonNode& row, Table& table) {
    const auto after = named(entry, "after", table.items);
    Item item = parse_row(row);
    const bool is_taken = keyed(table.items, item.key) != table.items.end();
    item.local = true;
    if (!refuse_taken(row, item.key, is_taken) && after != table.items.end()) {
        table.items.insert(std::next(after), std::move(item));
    }
}

/// The items of a new row of a matrix, of the kinds and units of those of the row above.
std::vector<Item> items_of(const Axis& row, const Table& table, const Axis& above) {
    std::vector<Item> made;
    for (const Axis& column : table.columns) {
        for (const Item& model : table.items) {
            if (model.key == above.key + "." + column.key) {
                made.push_back(crossed(model, row, column));
                made.back().local = true;
            }
        }
    }
    return made;
}

void add_matrix_row(const JsonNode& entry, const JsonNode& node, Table& table) {
    const auto after = named(entry, "after", table.rows);
    Axis row = parse_axis(node);
    const bool is_taken = keyed(table.rows, row.key) != table.rows.end();
    if (refuse_taken(node, row.key, is_taken) || after == table.rows.end()) {
        return;
    }
    if (after->heading) {
        entry.complain("profile.heading",
                       {"“after”应是有数据的行", R"("after" should be a row with figures)"});
        return;
    }
    row.parent = row.parent.empty() ? after->parent : row.parent;
    const std::string last = after->key + "." + table.columns.back().key;
    std::vector<Item> items = items_of(row, table, *after);
    table.items.insert(std::next(keyed(table.items, last)),
                       std::make_move_iterator(items.begin()),
                       std::make_move_iterator(items.end()));
    table.rows.insert(std::next(after), std::move(row));
}

void add_row(const JsonNode& entry, Form& form) {
    entry.allow_only({"table", "after", "row"});
    const auto table = named(entry, "table", form.tables);
    const auto row = entry.need("row");
    if (table == form.tables.end() || !row) {
        return;
    }
    if (table->kind == Table::Kind::List) {
        add_list_row(entry, *row, *table);
    } else {
        add_matrix_row(entry, *row, *table);
    }
}

template <typename Labelled>
void add_label(const JsonNode& entry, std::string_view member, std::vector<Labelled>& all) {
    const auto found = named(entry, member, all);
    if (found == all.end()) {
        return;
    }
    add_lines(entry, "aliases", found->aliases);
    if (const auto explain = entry.find("explain")) {
        found->explain = parse_words(*explain);
    }
}

void add_labels(const JsonNode& entry, Form& form) {
    entry.allow_only({"table", "row", "column", "aliases", "units", "explain"});
    const auto table = named(entry, "table", form.tables);
    if (table == form.tables.end()) {
        return;
    }
    if (table->kind == Table::Kind::Matrix) {
        const bool is_column = entry.find("column").has_value();
        add_label(entry, is_column ? "column" : "row", is_column ? table->columns : table->rows);
        return;
    }
    add_label(entry, "row", table->items);
    const auto item = keyed(table->items, entry.optional_line("row"));
    if (item != table->items.end()) {
        add_lines(entry, "units", item->units);
    }
}

void add_titles(const JsonNode& entry, Form& form) {
    entry.allow_only({"key", "aliases"});
    const auto section = named(entry, "key", form.sections);
    if (section != form.sections.end()) {
        add_lines(entry, "aliases", section->aliases);
    }
}

/// Rows of different tables may have keys whose items go by one name.
void refuse_doubled_items(const JsonNode& changes, const Form& form) {
    std::set<std::string> names;
    form.each_item([&](const Item& item) {
        const std::string name = item_name(item.key);
        refuse_taken(changes, name, !names.insert(name).second);
    });
}

void put_rule(const JsonNode& node, Form& form) {
    std::vector<Rule> rules = parse_rule(node, form);
    const std::string id = node.optional_line("id");
    const auto has_id = [&](const Rule& rule) { return rule.id == id; };
    const auto place = std::find_if(form.rules.begin(), form.rules.end(), has_id);
    const auto index = place - form.rules.begin();
    form.rules.erase(std::remove_if(place, form.rules.end(), has_id), form.rules.end());
    form.rules.insert(form.rules.begin() + index,
                      std::make_move_iterator(rules.begin()),
                      std::make_move_iterator(rules.end()));
}

}  // namespace

void add_rows(const ProfileFile& profile, Form& form, std::vector<Problem>& problems) {
    form.level = profile.level();
    form.blank_is_zero = profile.blank_is_zero();
    form.dash_is_zero = profile.dash_is_zero();
    const auto changes = profile.form(form.id, problems);
    if (!changes) {
        return;
    }
    for (const JsonNode& entry : entries(*changes, "sections")) {
        add_titles(entry, form);
    }
    for (const JsonNode& entry : entries(*changes, "rows")) {
        add_row(entry, form);
    }
    for (const JsonNode& entry : entries(*changes, "labels")) {
        add_labels(entry, form);
    }
    refuse_doubled_items(*changes, form);
}

void add_rules(const ProfileFile& profile, Form& form, std::vector<Problem>& problems) {
    const auto changes = profile.form(form.id, problems);
    std::set<std::string> ids;
    for (const JsonNode& node : changes ? entries(*changes, "rules") : Nodes()) {
        const std::string id = node.optional_line("id");
        refuse_taken(node, id, !id.empty() && !ids.insert(id).second);
        put_rule(node, form);
    }
    weigh(profile, form.rules, form.off);
}

}  // namespace nianbao::format

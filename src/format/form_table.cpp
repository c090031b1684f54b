#include <algorithm>
#include <array>
#include <set>

#include "format/form_parts.hpp"

namespace nianbao::format {
namespace {

constexpr int deepest_indent = 3;

struct KindName {
    std::string_view name;
    ItemKind kind;
};

constexpr std::array<KindName, 5> kind_names{{{"heading", ItemKind::Heading},
                                              {"count", ItemKind::Count},
                                              {"change", ItemKind::Change},
                                              {"amount", ItemKind::Amount},
                                              {"text", ItemKind::Text}}};

ItemKind parse_kind(const JsonNode& node, std::string_view key) {
    const auto member = node.need(key);
    const std::string name = member ? member->line() : "count";
    for (const KindName& known : kind_names) {
        if (known.name == name) {
            return known.kind;
        }
    }
    member->complain("form.kind",
                     {"没有“" + name + "”这种项目", "there is no kind of item \"" + name + '"'},
                     did_you_mean(name, {"heading", "count", "change", "amount", "text"}));
    return ItemKind::Count;
}

std::string key_of(const JsonNode& node) {
    const auto key = node.need("key");
    return key ? parse_key(*key) : std::string();
}

/// A member of text that may be empty.
std::string loose_text(const JsonNode& node, std::string_view key) {
    const auto member = node.find(key);
    return member ? member->words() : std::string();
}

/// A parent has to stand above its rows.
void demand_parent(const JsonNode& node,
                   const std::string& parent,
                   const std::set<std::string>& above) {
    if (!parent.empty() && above.count(parent) == 0) {
        node.complain(
            "form.parent",
            {"上面没有“" + parent + "”这一行", "there is no row \"" + parent + "\" above"});
    }
}

Words explanation_of(const JsonNode& node) {
    const auto explain = node.find("explain");
    return explain ? parse_words(*explain) : Words();
}

void parse_list(const JsonNode& node, Table& table) {
    node.allow_only({"key", "kind", "title", "caption", "section", "tab", "columns", "rows"});
    table.head = node.optional_lines("columns");
    const auto rows = node.need("rows");
    std::set<std::string> above;
    for (const JsonNode& row : rows ? rows->items() : std::vector<JsonNode>()) {
        table.items.push_back(parse_row(row));
        demand_parent(row, table.items.back().parent, above);
        above.insert(table.items.back().key);
    }
}

Axis axis_of(const JsonNode& node) {
    Axis axis;
    axis.key = key_of(node);
    axis.number = loose_text(node, "number");
    axis.label = node.needed_line("label");
    axis.aliases = node.optional_lines("aliases");
    axis.parent = node.optional_line("parent");
    axis.group = node.optional_line("group");
    axis.explain = explanation_of(node);
    return axis;
}

std::vector<Axis> parse_axes(const JsonNode& table,
                             std::string_view key,
                             Axis (*parse)(const JsonNode&) = parse_axis) {
    std::vector<Axis> axes;
    const auto list = table.find(key);
    for (const JsonNode& node : list ? list->items() : std::vector<JsonNode>()) {
        axes.push_back(parse(node));
    }
    return axes;
}

/// A column may hold figures of a kind and unit of its own.
Axis parse_column(const JsonNode& node) {
    node.allow_only(
        {"key", "number", "label", "aliases", "parent", "group", "unit", "value", "explain"});
    Axis column = axis_of(node);
    column.unit = node.optional_line("unit");
    if (node.find("value")) {
        column.kind = parse_kind(node, "value");
    }
    return column;
}

/// Puts the heading of that key, and the ones it stands under, in front of the row that needs it.
/// Returns how many rows stand above the row.
int place_headings(const std::string& key, std::vector<Axis>& headings, std::vector<Axis>& rows) {
    const auto has_key = [&](const Axis& axis) { return axis.key == key; };
    if (const auto placed = std::find_if(rows.begin(), rows.end(), has_key); placed != rows.end()) {
        const std::string above = placed->parent;
        return 1 + (above.empty() ? 0 : place_headings(above, headings, rows));
    }
    const auto found = std::find_if(headings.begin(), headings.end(), has_key);
    if (found == headings.end()) {
        return 0;
    }
    Axis heading = *found;
    headings.erase(found);
    heading.heading = true;
    const int above = heading.parent.empty() ? 0 : place_headings(heading.parent, headings, rows);
    rows.push_back(std::move(heading));
    return above + 1;
}

void add_items(Table& table, const Axis& row, const Item& pattern) {
    for (const Axis& column : table.columns) {
        Item item = crossed(pattern, row, column);
        item.unit = column.unit.empty() ? pattern.unit : column.unit;
        item.kind = column.kind.value_or(pattern.kind);
        table.items.push_back(std::move(item));
    }
}

void refuse_dotted_columns(const JsonNode& node, const Table& table) {
    for (const Axis& column : table.columns) {
        if (column.key.find('.') != std::string::npos) {
            node.complain("form.key",
                          {"列的键“" + column.key + "”不能有点", "the key of a column has no dot"});
        }
    }
}

void parse_matrix(const JsonNode& node, Table& table) {
    node.allow_only({"key",
                     "kind",
                     "title",
                     "caption",
                     "section",
                     "unit",
                     "value",
                     "rows",
                     "headings",
                     "columns",
                     "printed",
                     "tab",
                     "corner",
                     "over"});
    table.printed = node.optional_lines("printed");
    table.corner = node.optional_line("corner");
    table.over = node.optional_line("over");
    table.columns = parse_axes(node, "columns", parse_column);
    refuse_dotted_columns(node, table);
    std::vector<Axis> headings = parse_axes(node, "headings");
    Item pattern;
    pattern.unit = node.needed_line("unit");
    pattern.kind = parse_kind(node, "value");
    std::set<std::string> above;
    for (const Axis& heading : headings) {
        above.insert(heading.key);
    }
    for (const Axis& row : parse_axes(node, "rows")) {
        demand_parent(node, row.parent, above);
        pattern.indent = row.parent.empty() ? 0 : place_headings(row.parent, headings, table.rows);
        table.rows.push_back(row);
        add_items(table, row, pattern);
        above.insert(row.key);
    }
    for (const Axis& unused : headings) {
        node.complain("form.heading",
                      {"标题行“" + unused.key + "”下面没有行",
                       "the heading \"" + unused.key + "\" has no rows"});
    }
}

}  // namespace

Item crossed(Item model, const Axis& row, const Axis& column) {
    model.key = row.key + "." + column.key;
    model.label = row.label + "（" + column.label + "）";
    model.number = row.number;
    model.parent = row.parent;
    return model;
}

Item parse_row(const JsonNode& node) {
    node.allow_only({"key",
                     "number",
                     "label",
                     "aliases",
                     "kind",
                     "unit",
                     "units",
                     "parent",
                     "indent",
                     "explain"});
    Item item;
    item.key = key_of(node);
    item.number = loose_text(node, "number");
    item.label = node.needed_line("label");
    item.aliases = node.optional_lines("aliases");
    item.kind = parse_kind(node, "kind");
    item.unit = loose_text(node, "unit");
    item.units = node.optional_lines("units");
    item.parent = node.optional_line("parent");
    if (const auto indent = node.find("indent")) {
        item.indent = indent->integer(0, deepest_indent).value_or(0);
    }
    item.explain = explanation_of(node);
    return item;
}

Axis parse_axis(const JsonNode& node) {
    node.allow_only({"key", "number", "label", "aliases", "parent", "group", "explain"});
    return axis_of(node);
}

Table parse_table(const JsonNode& node) {
    Table table;
    table.key = key_of(node);
    table.title = node.optional_line("title");
    table.caption = node.optional_line("caption");
    table.section = node.optional_line("section");
    table.tab = node.optional_line("tab");
    const std::string kind = node.needed_line("kind");
    if (kind == "list") {
        parse_list(node, table);
    } else if (kind == "matrix") {
        table.kind = Table::Kind::Matrix;
        parse_matrix(node, table);
    } else {
        node.complain("form.kind",
                      {"没有“" + kind + "”这种表格", "there is no kind of table \"" + kind + '"'},
                      did_you_mean(kind, {"list", "matrix"}));
    }
    return table;
}

}  // namespace nianbao::format

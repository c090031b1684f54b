#include <algorithm>
#include <set>

#include "format/book_words.hpp"
#include "format/editions.hpp"
#include "format/form_parts.hpp"
#include "report/rules.hpp"

namespace nianbao::format {
namespace {

bool is_key(std::string_view key) {
    const auto allowed = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
               character == '_' || character == '.';
    };
    return !key.empty() && std::all_of(key.begin(), key.end(), allowed) && key.front() != '.' &&
           key.back() != '.' && key.find("..") == std::string_view::npos;
}

/// What a rule with "each" is spread over.
std::vector<const Axis*> axes_of(const JsonNode& node, const Form& form, std::string_view each) {
    const std::size_t dot = each.find('.');
    const std::string_view side = dot == std::string_view::npos ? "" : each.substr(dot + 1);
    std::vector<const Axis*> found;
    for (const Table& table : form.tables) {
        if (table.key == each.substr(0, dot) && (side == "rows" || side == "columns")) {
            for (const Axis& axis : side == "rows" ? table.rows : table.columns) {
                if (!axis.heading) {
                    found.push_back(&axis);
                }
            }
        }
    }
    if (found.empty()) {
        node.complain("form.each",
                      {"“each”应为“表.rows”或“表.columns”",
                       R"("each" should be "TABLE.rows" or "TABLE.columns" of a matrix)"});
    }
    return found;
}

/// The keys of "all", "headings", "last:all".
std::vector<std::string> keys_of(const Form& form, std::string_view group) {
    const std::string_view items = report::item_of(group);
    const std::string mark(group.substr(0, group.size() - items.size()));
    std::vector<std::string> keys;
    form.each_item([&](const Item& item) {
        if ((item.kind == ItemKind::Heading) == (items == "headings")) {
            keys.push_back(mark + item.key);
        }
    });
    return keys;
}

std::string with_star(std::string key, std::string_view star) {
    if (const std::size_t at = key.find('*'); at != std::string::npos) {
        key.replace(at, 1, star);
    }
    return key;
}

/// "甲。" and "乙" become "甲（乙）。".
std::string with_axis(std::string sentence, std::string_view stop, const std::string& axis) {
    const bool stopped = sentence.ends_with(stop);
    sentence.resize(sentence.size() - (stopped ? stop.size() : 0));
    return sentence + axis + (stopped ? std::string(stop) : "");
}

void demand_item(const JsonNode& node, const Form& form, const std::string& key) {
    if (form.item(report::item_of(key)) != nullptr) {
        return;
    }
    node.complain("form.item",
                  {"没有“" + key + "”这一项", R"(there is no item ")" + key + '"'},
                  nearest_item(form, key));
}

std::vector<std::string> parse_side(const JsonNode& rule, std::string_view side, const Form& form) {
    const auto node = rule.find(side);
    if (!node) {
        return {};
    }
    if (node->value().is_text()) {
        const std::string_view group = node->value().text;
        const std::string_view items = report::item_of(group);
        if (items == "all" || items == "headings") {
            return keys_of(form, group);
        }
        node->complain("form.item",
                       {"这里应是列表、“all”“headings”或“last:all”",
                        R"(a list, "all", "headings" or "last:all" should stand here)"});
        return {};
    }
    return node->lines();
}

}  // namespace

Words nearest_item(const Form& form, std::string_view key) {
    std::vector<std::string_view> keys;
    form.each_item([&keys](const Item& item) { keys.push_back(item.key); });
    return did_you_mean(key, keys);
}

Severity parse_severity(const JsonNode& rule) {
    const std::string name = rule.needed_line("severity");
    const auto severity = severity_named(name);
    if (!severity) {
        rule.complain("form.severity",
                      {"没有“" + name + "”这种级别", R"(there is no severity ")" + name + '"'},
                      did_you_mean(name, {"error", "warning", "information"}));
    }
    return severity.value_or(Severity::Warning);
}

void parse_years(const JsonNode& node, std::optional<int>& first, std::optional<int>& last) {
    const auto years = node.items();
    if (years.size() != 2) {
        node.complain("form.years",
                      {"这里应是起止两个年份", "first and last year should stand here"});
        return;
    }
    const auto year = [](const JsonNode& end) {
        return end.value().is_null() ? std::nullopt : end.integer(earliest_year, latest_year);
    };
    first = year(years[0]);
    last = year(years[1]);
}

namespace {

void parse_kind(const JsonNode& node, Rule& rule) {
    rule.kind = node.needed_line("kind");
    std::vector<std::string_view> names;
    for (const report::Judge& judge : report::judges()) {
        names.push_back(judge.kind.name);
        if (judge.kind.name == rule.kind && rule.right.empty() == (judge.sides == 2)) {
            node.complain(
                "form.sides",
                judge.sides == 2
                    ? Words{"这种规则要有“right”", R"(this kind of rule needs "right")"}
                    : Words{"这种规则没有“right”", R"(this kind of rule has no "right")"});
        }
    }
    if (std::find(names.begin(), names.end(), rule.kind) == names.end()) {
        node.complain(
            "form.rule",
            {"没有“" + rule.kind + "”这种规则", R"(there is no rule kind ")" + rule.kind + '"'},
            did_you_mean(rule.kind, names));
    }
}

void parse_bound(const JsonNode& node, Rule& rule) {
    const auto bound = node.find("bound");
    if (bound && bound->value().is_number()) {
        rule.bound = Number::parse(bound->value().text);
    }
    const report::Judge* const judge = report::judge_named(rule.kind);
    const bool wants = judge != nullptr && judge->has_bound;
    if (rule.bound.has_value() != wants) {
        node.complain(
            "form.bound",
            wants ? Words{"这种规则要有数字“bound”", R"(this kind of rule needs a number "bound")"}
                  : Words{"这种规则没有“bound”", R"(this kind of rule has no "bound")"});
    }
}

Rule parse_pattern(const JsonNode& node, const Form& form) {
    node.allow_only({"id",
                     "kind",
                     "left",
                     "right",
                     "each",
                     "except",
                     "severity",
                     "source",
                     "message",
                     "years",
                     "levels",
                     "bound"});
    Rule rule;
    rule.id = node.needed_line("id");
    rule.left = parse_side(node, "left", form);
    rule.right = parse_side(node, "right", form);
    parse_kind(node, rule);
    parse_bound(node, rule);
    if (const auto years = node.find("years")) {
        parse_years(*years, rule.first_year, rule.last_year);
    }
    rule.levels = node.optional_lines("levels");
    rule.severity = parse_severity(node);
    rule.source = node.optional_line("source");
    if (const auto message = node.need("message")) {
        rule.message = parse_words(*message);
    }
    if (rule.left.empty()) {
        node.complain("form.sides", {"规则要有“left”", R"(a rule needs "left")"});
    }
    return rule;
}

/// The keys of rows or columns that a rule with "each" leaves out.
std::set<std::string> skipped_axes(const JsonNode& rule, const JsonNode& each, const Form& form) {
    const std::vector<std::string> keys = rule.optional_lines("except");
    if (keys.empty()) {
        return {};
    }
    std::vector<std::string_view> known;
    for (const Axis* axis : axes_of(each, form, each.line())) {
        known.push_back(axis->key);
    }
    for (const std::string& key : keys) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            rule.complain("form.except",
                          {"“except”中的“" + key + "”不在“each”里",
                           '"' + key + R"(" of "except" is not among those of "each")"},
                          did_you_mean(key, known));
        }
    }
    return {keys.begin(), keys.end()};
}

Rule spread(const Rule& pattern, const Axis& axis) {
    Rule rule = pattern;
    for (std::string& key : rule.left) {
        key = with_star(key, axis.key);
    }
    for (std::string& key : rule.right) {
        key = with_star(key, axis.key);
    }
    rule.message.zh = with_axis(rule.message.zh, "。", "（" + axis.label + "）");
    rule.message.en = with_axis(rule.message.en, ".", " (" + axis.label + ")");
    return rule;
}

}  // namespace

Words parse_words(const JsonNode& node) {
    node.allow_only({"zh", "en"});
    return {node.needed_line("zh"), node.needed_line("en")};
}

std::string parse_organ_level(const JsonNode& node) {
    std::vector<std::string_view> levels;
    levels.reserve(level_names.size());
    for (const LevelName& known : level_names) {
        levels.push_back(known.id);
    }
    std::string level = node.line();
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) {
        node.complain("report.level",
                      {"没有“" + level + "”这一层级", R"(there is no level ")" + level + '"'},
                      did_you_mean(level, levels));
    }
    return level;
}

std::string parse_key(const JsonNode& node) {
    std::string key = node.line();
    if (!key.empty() && !is_key(key)) {
        node.complain("form.key",
                      {"键只能用小写字母、数字、“_”和点",
                       R"(a key is made of small letters, digits, "_" and dots)"});
    }
    return key;
}

std::vector<Rule> parse_rule(const JsonNode& node, const Form& form) {
    const Rule pattern = parse_pattern(node, form);
    std::vector<Rule> rules;
    if (const auto each = node.find("each")) {
        const auto skipped = skipped_axes(node, *each, form);
        for (const Axis* axis : axes_of(*each, form, each->line())) {
            if (skipped.count(axis->key) == 0) {
                rules.push_back(spread(pattern, *axis));
            }
        }
    } else {
        rules.push_back(pattern);
    }
    for (const Rule& rule : rules) {
        for (const std::string& key : rule.left) {
            demand_item(node, form, key);
        }
        for (const std::string& key : rule.right) {
            demand_item(node, form, key);
        }
    }
    return rules;
}

}  // namespace nianbao::format

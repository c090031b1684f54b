#include <algorithm>
#include <set>
#include <utility>

#include "format/form_parts.hpp"
#include "format/json_document.hpp"
#include "format/profile_file.hpp"
#include "format/trace_rules.hpp"

// document.json, and what a profile says of it.
namespace nianbao::format {
namespace {

std::string parse_kind(const JsonNode& node) {
    const auto kind = node.need("kind");
    std::string name = kind ? kind->line() : "";
    if (name.empty() || traces::kind_named(name) != nullptr) {
        return name;
    }
    std::vector<std::string_view> names;
    for (const RuleKind& one : trace_kinds()) {
        names.push_back(one.name);
    }
    kind->complain("traces.kind",
                   {"没有“" + name + "”这种痕迹", R"(there is no trace kind ")" + name + '"'},
                   did_you_mean(name, names));
    return name;
}

/// A list of expressions.
std::vector<std::string> parse_patterns(const JsonNode& node, std::string_view key) {
    std::vector<std::string> patterns;
    const auto list = node.find(key);
    for (const JsonNode& item : list ? list->items() : std::vector<JsonNode>()) {
        patterns.push_back(item.line());
        const std::string fault = report::Pattern::fault(patterns.back());
        if (!patterns.back().empty() && !fault.empty()) {
            item.complain("traces.pattern",
                          {"表达式不能用：" + fault, "the pattern cannot be used: " + fault});
        }
    }
    return patterns;
}

TraceRule parse_trace_rule(const JsonNode& node) {
    node.allow_only({"id",
                     "kind",
                     "names",
                     "pattern",
                     "except",
                     "unless_said",
                     "severity",
                     "source",
                     "message"});
    TraceRule rule;
    rule.id = node.needed_line("id");
    rule.kind = parse_kind(node);
    rule.names = node.optional_lines("names");
    rule.patterns = parse_patterns(node, "pattern");
    rule.exceptions = parse_patterns(node, "except");
    const auto unless = node.find("unless_said");
    rule.unless_said = unless && unless->boolean();
    rule.severity = parse_severity(node);
    rule.source = node.needed_line("source");
    if (const auto message = node.need("message")) {
        rule.message = parse_words(*message);
    }
    return rule;
}

std::vector<TraceRule> parse_rows(const JsonNode& list) {
    std::vector<TraceRule> rules;
    std::set<std::string> ids;
    for (const JsonNode& item : list.items()) {
        rules.push_back(parse_trace_rule(item));
        const std::string& id = rules.back().id;
        if (!id.empty() && !ids.insert(id).second) {
            item.complain("traces.doubled", {"“" + id + "”重复", '"' + id + "\" occurs twice"});
        }
    }
    return rules;
}

/// A row with an id of ours takes its place; others come behind.
void put_rows(std::vector<TraceRule>& rules, std::vector<TraceRule> local) {
    for (TraceRule& row : local) {
        const auto ours = std::find_if(
            rules.begin(), rules.end(), [&](const TraceRule& other) { return other.id == row.id; });
        if (ours != rules.end()) {
            *ours = std::move(row);
        } else {
            rules.push_back(std::move(row));
        }
    }
}

}  // namespace

TraceRules parse_trace_rules(std::string_view json) {
    std::vector<Problem> none;
    return parse_trace_rules(json, nullptr, none);
}

TraceRules parse_trace_rules(std::string_view json,
                             const ProfileFile* profile,
                             std::vector<Problem>& profile_problems) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    const JsonNode root(document.root(), problems);
    root.allow_only({"rules"});
    std::vector<TraceRule> rules;
    if (const auto list = root.need("rules")) {
        rules = parse_rows(*list);
    }
    std::vector<std::string> off;
    if (profile != nullptr) {
        if (const auto local = profile->rows("document", profile_problems)) {
            put_rows(rules, parse_rows(*local));
        }
        weigh(*profile, rules, off);
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    return profile_problems.empty() ? TraceRules(std::move(rules), std::move(off)) : TraceRules();
}

}  // namespace nianbao::format

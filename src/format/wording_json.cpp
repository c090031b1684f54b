#include "format/wording_json.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "format/form_parts.hpp"
#include "format/json_document.hpp"
#include "nianbao/files.hpp"
#include "report/balance.hpp"
#include "report/pattern.hpp"
#include "report/word_kinds.hpp"

namespace nianbao::format {
namespace {

/// Patterns with their places. They are looked at one by one only where something is wrong: it
/// takes a while to compile them.
using Patterns = std::vector<std::pair<JsonNode, std::string>>;

void demand_sound(const Patterns& patterns) {
    for (const auto& [node, pattern] : patterns) {
        const std::string fault = report::Pattern::fault(pattern);
        if (!pattern.empty() && !fault.empty()) {
            node.complain("words.pattern",
                          {"表达式不能用：" + fault, "the pattern cannot be used: " + fault});
        }
    }
}

/// One pattern, or a list of them.
std::vector<std::string> parse_patterns(const JsonNode& rule,
                                        std::string_view key,
                                        Patterns& placed) {
    std::vector<std::string> patterns;
    const auto node = rule.find(key);
    if (!node) {
        return patterns;
    }
    const bool single = node->value().is_text();
    for (const JsonNode& item : single ? std::vector<JsonNode>{*node} : node->items()) {
        patterns.push_back(item.line());
        placed.emplace_back(item, patterns.back());
    }
    return patterns;
}

std::vector<std::string> parse_pairs(const JsonNode& rule) {
    std::vector<std::string> pairs;
    const auto node = rule.find("pairs");
    for (const JsonNode& item : node ? node->items() : std::vector<JsonNode>()) {
        pairs.push_back(item.line());
        if (!report::is_pair(pairs.back())) {
            item.complain("words.pairs",
                          {"每对应是两个不同的字符", "a pair is two different characters"});
        }
    }
    return pairs;
}

void parse_kind(const JsonNode& node, WordRule& rule) {
    if (const auto kind = node.find("kind")) {
        rule.kind = kind->line();
    }
    if (const report::WordKind* kind = report::word_kind(rule.kind)) {
        const auto& wanted = kind->in_pairs ? rule.pairs : rule.patterns;
        const auto& other = kind->in_pairs ? rule.patterns : rule.pairs;
        if (wanted.empty() || !other.empty()) {
            node.complain("words.sides",
                          {"“balanced”规则要有“pairs”，其他规则要有“pattern”",
                           R"(a rule "balanced" needs "pairs", any other "pattern")"});
        }
        return;
    }
    std::vector<std::string_view> names;
    for (const report::WordKind& kind : report::word_kinds()) {
        names.push_back(kind.kind.name);
    }
    node.complain(
        "words.kind",
        {"没有“" + rule.kind + "”这种规则", R"(there is no rule kind ")" + rule.kind + '"'},
        did_you_mean(rule.kind, names));
}

bool parse_switch(const JsonNode& rule, std::string_view key) {
    const auto node = rule.find(key);
    return node && node->boolean();
}

/// true, or how many characters stay at either end: [6, 4].
void parse_mask(const JsonNode& rule, WordRule& made) {
    const auto node = rule.find("mask");
    if (!node || node->value().is_boolean()) {
        made.mask = node && node->boolean();
        return;
    }
    constexpr int most = 10;
    const std::vector<JsonNode> ends = node->items();
    made.mask = ends.size() == 2;
    if (!made.mask) {
        node->complain("words.mask",
                       {"“mask”是 true，或首尾各留几位：[6, 4]",
                        R"("mask" is true, or how much stays at either end: [6, 4])"});
        return;
    }
    made.shown_first = static_cast<std::size_t>(ends[0].integer(0, most).value_or(0));
    made.shown_last = static_cast<std::size_t>(ends[1].integer(0, most).value_or(0));
}

WordRule parse_word_rule(const JsonNode& node, Patterns& placed) {
    node.allow_only({"id",
                     "kind",
                     "pattern",
                     "except",
                     "pairs",
                     "severity",
                     "source",
                     "message",
                     "editions",
                     "years",
                     "mask",
                     "everywhere",
                     "together"});
    WordRule rule;
    rule.id = node.needed_line("id");
    rule.patterns = parse_patterns(node, "pattern", placed);
    rule.exceptions = parse_patterns(node, "except", placed);
    rule.pairs = parse_pairs(node);
    parse_kind(node, rule);
    rule.severity = parse_severity(node);
    rule.source = node.needed_line("source");
    if (const auto message = node.need("message")) {
        rule.message = parse_words(*message);
    }
    rule.editions = node.optional_lines("editions");
    if (const auto years = node.find("years")) {
        parse_years(*years, rule.first_year, rule.last_year);
    }
    parse_mask(node, rule);
    rule.everywhere = parse_switch(node, "everywhere");
    rule.together = parse_switch(node, "together");
    return rule;
}

std::vector<WordRule> parse_word_rules(const JsonNode& list, Patterns& placed) {
    std::vector<WordRule> rules;
    std::set<std::string> ids;
    for (const JsonNode& item : list.items()) {
        rules.push_back(parse_word_rule(item, placed));
        const std::string& id = rules.back().id;
        if (!id.empty() && !ids.insert(id).second) {
            item.complain("words.doubled", {"“" + id + "”重复", '"' + id + "\" occurs twice"});
        }
    }
    return rules;
}

/// Puts rows of a profile in the place of those with their ids, the others behind all.
void put_rows(std::vector<WordRule>& rules, std::vector<WordRule> local) {
    for (WordRule& row : local) {
        const auto ours = std::find_if(
            rules.begin(), rules.end(), [&](const WordRule& other) { return other.id == row.id; });
        if (ours != rules.end()) {
            *ours = std::move(row);
        } else {
            rules.push_back(std::move(row));
        }
    }
}

/// The rules and what they were read from.
struct Sources {
    std::vector<WordRule> rules;
    Patterns patterns;
    Patterns local_patterns;  ///< those of the profile
};

Sources read_sources(const JsonNode& root,
                     const ProfileFile* profile,
                     std::vector<Problem>& profile_problems) {
    root.allow_only({"rules"});
    Sources sources;
    if (const auto list = root.need("rules")) {
        sources.rules = parse_word_rules(*list, sources.patterns);
    }
    const auto local = profile ? profile->rows("words", profile_problems) : std::nullopt;
    if (local) {
        put_rows(sources.rules, parse_word_rules(*local, sources.local_patterns));
    }
    return sources;
}

}  // namespace

Wording parse_wording(std::string_view json, Claims claims) {
    std::vector<Problem> none;
    return parse_wording(json, std::move(claims), nullptr, none);
}

Wording parse_wording(std::string_view json,
                      Claims claims,
                      const ProfileFile* profile,
                      std::vector<Problem>& profile_problems) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    Sources sources = read_sources(JsonNode(document.root(), problems), profile, profile_problems);
    std::vector<std::string> off;
    if (profile != nullptr) {
        weigh(*profile, claims.rows, off);
        weigh(*profile, sources.rules, off);
    }
    std::vector<Problem> without_place;
    if (problems.empty() && profile_problems.empty()) {
        try {
            Wording wording(std::move(sources.rules), std::move(claims), std::move(off));
            return wording;
        } catch (const Error& error) {
            without_place = error.problems();
        }
    }
    demand_sound(sources.patterns);
    demand_sound(sources.local_patterns);
    if (problems.empty() && profile_problems.empty()) {
        problems = std::move(without_place);
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    return {};
}

}  // namespace nianbao::format

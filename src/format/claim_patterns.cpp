#include "format/claim_patterns.hpp"

#include <algorithm>

#include "report/pattern.hpp"

namespace nianbao::format {
namespace {

/// The ">" of a name that begins at `open`; `open` where none does. (?P<name>…) is RE2's own.
std::size_t name_end(const std::string& pattern, std::size_t open) {
    const bool is_group = open > 0 && pattern[open - 1] == 'P';
    std::size_t at = open + 1;
    while (at < pattern.size() && pattern[at] >= 'a' && pattern[at] <= 'z') {
        ++at;
    }
    return !is_group && at > open + 1 && at < pattern.size() && pattern[at] == '>' ? at : open;
}

void complain_of_faults(const std::vector<JsonNode>& nodes,
                        const std::vector<std::string>& patterns) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::string fault = report::Pattern::fault(patterns[i]);
        if (!patterns[i].empty() && !fault.empty()) {
            nodes[i].complain("claims.pattern",
                              {"表达式不能用：" + fault, "the pattern cannot be used: " + fault});
        }
    }
}

}  // namespace

ClaimPatterns::ClaimPatterns(const JsonNode& root, Soundness soundness) : soundness_(soundness) {
    if (const auto words = root.find("words")) {
        words->each_member([&](std::string_view name, const JsonNode& node) {
            words_[std::string(name)] = "(?:" + node.line() + ")";
        });
    }
}

std::string ClaimPatterns::with_words(const JsonNode& node, const std::string& pattern) const {
    std::string made;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('<', at), pattern.size());
        made += pattern.substr(at, open - at);
        const std::size_t close = name_end(pattern, open);
        if (close == open) {
            made += pattern.substr(open, 1);
            at = open + 1;
            continue;
        }
        const std::string name = pattern.substr(open + 1, close - open - 1);
        if (const auto found = words_.find(name); found != words_.end()) {
            made += found->second;
        } else {
            complain_of_words(node, name);
        }
        at = close + 1;
    }
    return made;
}

std::vector<std::string> ClaimPatterns::of(const JsonNode& row, std::string_view key) const {
    std::vector<std::string> made;
    std::vector<JsonNode> nodes;
    const auto node = row.find(key);
    if (!node) {
        return made;
    }
    const bool single = node->value().is_text();
    for (const JsonNode& item : single ? std::vector<JsonNode>{*node} : node->items()) {
        made.push_back(with_words(item, item.line()));
        nodes.push_back(item);
    }
    if (soundness_ == Soundness::Demanded && !made.empty() && !report::Pattern(made).is_sound()) {
        complain_of_faults(nodes, made);
    }
    return made;
}

void ClaimPatterns::complain_of_words(const JsonNode& node, const std::string& name) const {
    std::vector<std::string_view> names;
    for (const auto& [known, words] : words_) {
        names.push_back(known);
    }
    node.complain("claims.words",
                  {"“words”里没有“" + name + "”", "\"words\" has no \"" + name + '"'},
                  did_you_mean(name, names));
}

}  // namespace nianbao::format

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_document.hpp"
#include "format/json_node.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// A profile as it was read. What depends on forms and rules is complained of where it is applied;
/// `problems` are then those of the profile alone.
class ProfileFile {
public:
    /// Throws Error: Data where it is no JSON; Form where a member is unknown or of the wrong kind.
    ProfileFile(std::string json, std::string name);

    const std::string& id() const noexcept { return id_; }
    const Words& words() const noexcept { return words_; }
    const std::string& name() const noexcept { return name_; }

    /// What it adds to the form of that edition; empty where it adds nothing.
    std::optional<JsonNode> form(std::string_view edition, std::vector<Problem>& problems) const;
    /// A list of rows, "words", "claims" or "document"; empty where there is none.
    std::optional<JsonNode> rows(std::string_view key, std::vector<Problem>& problems) const;

    /// Complains of what it adds to an edition that is none of `forms`, or is named twice.
    void demand_editions(const std::vector<Form>& forms, std::vector<Problem>& problems) const;
    /// Complains of weights of rules that are none of `ids`.
    void demand_rules(const std::vector<std::string_view>& ids,
                      std::vector<Problem>& problems) const;

    /// What rules weigh here by their ids; empty: nothing, the rule is switched off.
    const std::map<std::string, std::optional<Severity>, std::less<>>& weights() const noexcept {
        return weights_;
    }
    const std::string& level() const noexcept { return level_; }
    bool blank_is_zero() const noexcept { return blank_is_zero_; }
    bool dash_is_zero() const noexcept { return dash_is_zero_; }

    /// Throws where there are problems, with the name of the file before each place.
    void refuse(std::vector<Problem> problems) const;

private:
    void read(const JsonNode& root);
    void read_weights(const JsonNode& node);

    std::string json_;
    std::string name_;
    JsonDocument document_;
    std::string id_;
    Words words_;
    std::string level_;
    bool blank_is_zero_ = false;
    bool dash_is_zero_ = false;
    std::map<std::string, std::optional<Severity>, std::less<>> weights_;
};

/// Gives each rule of a list its weight, and takes those out that are switched off: their ids go
/// into `off`.
template <typename Rule>
void weigh(const ProfileFile& profile, std::vector<Rule>& rules, std::vector<std::string>& off) {
    std::vector<Rule> kept;
    for (Rule& rule : rules) {
        const auto weight = profile.weights().find(rule.id);
        if (weight == profile.weights().end()) {
            kept.push_back(std::move(rule));
        } else if (weight->second) {
            rule.severity = *weight->second;
            kept.push_back(std::move(rule));
        } else if (off.empty() || off.back() != rule.id) {
            off.push_back(rule.id);
        }
    }
    rules = std::move(kept);
}

}  // namespace nianbao::format

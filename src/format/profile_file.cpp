#include "format/profile_file.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "format/book_words.hpp"
#include "format/form_parts.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

/// A member that is "zero" or "unknown".
bool stands_for_zero(const JsonNode& root, std::string_view key) {
    const auto node = root.find(key);
    const std::string word = node ? node->line() : "unknown";
    if (node && word != "zero" && word != "unknown") {
        node->complain("profile.policy",
                       {"这里应是“zero”或“unknown”", R"("zero" or "unknown" should stand here)"},
                       did_you_mean(word, {"zero", "unknown"}));
    }
    return word == "zero";
}

std::optional<Severity> parse_weight(const JsonNode& node) {
    const std::string word = node.line();
    if (word == "off") {
        return std::nullopt;
    }
    const auto severity = severity_named(word);
    if (severity) {
        return severity;
    }
    node.complain("profile.severity",
                  {"没有“" + word + "”这种级别", R"(there is no severity ")" + word + '"'},
                  did_you_mean(word, {"error", "warning", "information", "off"}));
    return std::nullopt;
}

}  // namespace

ProfileFile::ProfileFile(std::string json, std::string name)
    : json_(std::move(json)), name_(std::move(name)), document_(json_) {
    std::vector<Problem> problems;
    read(JsonNode(document_.root(), problems));
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
}

void ProfileFile::read(const JsonNode& root) {
    root.allow_only({"id",
                     "name",
                     "level",
                     "blank",
                     "dash",
                     "forms",
                     "words",
                     "claims",
                     "document",
                     "severities"});
    id_ = root.needed_line("id");
    if (const auto name = root.need("name")) {
        words_ = parse_words(*name);
    }
    if (const auto level = root.find("level")) {
        level_ = parse_organ_level(*level);
    }
    blank_is_zero_ = stands_for_zero(root, "blank");
    dash_is_zero_ = stands_for_zero(root, "dash");
    if (const auto weights = root.find("severities")) {
        read_weights(*weights);
    }
    if (const auto forms = root.find("forms")) {
        for (const JsonNode& form : forms->items()) {
            form.allow_only({"edition", "sections", "rows", "labels", "rules"});
            form.needed_line("edition");
        }
    }
}

void ProfileFile::read_weights(const JsonNode& node) {
    node.each_member([&](std::string_view id, const JsonNode& weight) {
        weights_.emplace(id, parse_weight(weight));
    });
}

std::optional<JsonNode> ProfileFile::form(std::string_view edition,
                                          std::vector<Problem>& problems) const {
    const auto forms = rows("forms", problems);
    for (const JsonNode& node : forms ? forms->items() : std::vector<JsonNode>()) {
        if (node.optional_line("edition") == edition) {
            return node;
        }
    }
    return std::nullopt;
}

std::optional<JsonNode> ProfileFile::rows(std::string_view key,
                                          std::vector<Problem>& problems) const {
    return JsonNode(document_.root(), problems).find(key);
}

void ProfileFile::demand_editions(const std::vector<Form>& forms,
                                  std::vector<Problem>& problems) const {
    std::vector<std::string_view> known;
    known.reserve(forms.size());
    for (const Form& form : forms) {
        known.emplace_back(form.id);
    }
    std::set<std::string> seen;
    const auto list = rows("forms", problems);
    for (const JsonNode& node : list ? list->items() : std::vector<JsonNode>()) {
        const std::string edition = node.optional_line("edition");
        if (std::find(known.begin(), known.end(), edition) == known.end()) {
            node.complain("profile.edition",
                          {"没有“" + edition + "”这个版本", "no such edition: " + edition},
                          did_you_mean(edition, known));
        } else if (!seen.insert(edition).second) {
            node.complain("profile.doubled",
                          {"“" + edition + "”重复", '"' + edition + "\" occurs twice"});
        }
    }
}

void ProfileFile::demand_rules(const std::vector<std::string_view>& ids,
                               std::vector<Problem>& problems) const {
    const auto weights = rows("severities", problems);
    if (!weights) {
        return;
    }
    weights->each_member([&](std::string_view id, const JsonNode& weight) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            const std::string name(id);
            weight.complain("profile.rule",
                            {"没有“" + name + "”这条规则", "there is no rule \"" + name + '"'},
                            did_you_mean(id, ids));
        }
    });
}

void ProfileFile::refuse(std::vector<Problem> problems) const {
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems)).within(name_);
    }
}

}  // namespace nianbao::format

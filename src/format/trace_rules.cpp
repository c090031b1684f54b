#include "format/trace_rules.hpp"

#include <algorithm>
#include <utility>

#include "nianbao/error.hpp"
#include "traces/find.hpp"

namespace nianbao {
namespace {

std::optional<report::Pattern> compiled(const std::vector<std::string>& patterns,
                                        const std::string& id) {
    for (const std::string& pattern : patterns) {
        const std::string fault = report::Pattern::fault(pattern);
        if (!fault.empty()) {
            throw Error(Error::Kind::Form,
                        {"traces.pattern",
                         {"表达式不能用：" + fault, "the pattern cannot be used: " + fault},
                         id,
                         {}});
        }
    }
    return patterns.empty() ? std::nullopt : std::optional(report::Pattern(patterns));
}

void demand_kind(const TraceRule& rule) {
    if (traces::kind_named(rule.kind) == nullptr) {
        throw Error(
            Error::Kind::Form,
            {"traces.kind",
             {"没有“" + rule.kind + "”这种痕迹", R"(there is no trace kind ")" + rule.kind + '"'},
             rule.id,
             {}});
    }
}

}  // namespace

TraceRules::TraceRules() : compiled_(std::make_shared<const Compiled>()) {}

TraceRules::TraceRules(std::vector<TraceRule> rules, std::vector<std::string> off) {
    auto made = std::make_shared<Compiled>();
    for (const TraceRule& rule : rules) {
        demand_kind(rule);
        made->compiled.push_back(
            {compiled(rule.patterns, rule.id), compiled(rule.exceptions, rule.id)});
    }
    made->rules = std::move(rules);
    made->off = std::move(off);
    compiled_ = std::move(made);
}

const std::vector<TraceRule>& TraceRules::rules() const noexcept {
    return compiled_->rules;
}

const std::vector<std::string>& TraceRules::off() const noexcept {
    return compiled_->off;
}

const std::vector<RuleKind>& trace_kinds() {
    static const std::vector<RuleKind> names = [] {
        std::vector<RuleKind> made;
        for (const traces::Kind& kind : traces::kinds()) {
            made.push_back(kind.kind);
        }
        return made;
    }();
    return names;
}

TraceJudge::TraceJudge(const TraceRules& rules, traces::Said said)
    : compiled_(*rules.compiled_), said_(std::move(said)) {}

/// The text says the value, or what is left of it without what the patterns found: of an organ its
/// place.
bool TraceJudge::is_said(std::size_t index, const std::string& value) const {
    constexpr std::size_t two_characters = 6;
    if (said_.words.find(value) != std::string::npos) {
        return true;
    }
    const auto& patterns = compiled_.compiled[index].patterns;
    const auto match = patterns ? patterns->find(value, 0) : std::nullopt;
    return match && match->begin >= two_characters &&
           said_.words.find(value.substr(0, match->begin)) != std::string::npos;
}

std::vector<std::string> TraceJudge::told(std::size_t index, const traces::Trace& trace) const {
    const TraceRule& rule = compiled_.rules[index];
    const auto& one = compiled_.compiled[index];
    const bool named =
        rule.names.empty() ||
        std::find(rule.names.begin(), rule.names.end(), trace.name) != rule.names.end();
    std::vector<std::string> values;
    if (trace.quiet || trace.kind != rule.kind || !named) {
        return values;
    }
    for (const std::string& value : trace.values) {
        // The title names the organ; so may the properties of what it is the title of.
        const bool titled =
            trace.kind == "property" && said_.title.find(value) != std::string::npos;
        const bool silent = titled || (one.patterns && !one.patterns->find(value, 0)) ||
                            (one.exceptions && one.exceptions->find(value, 0)) ||
                            (rule.unless_said && is_said(index, value));
        if (!silent) {
            values.push_back(value);
        }
    }
    return values;
}

}  // namespace nianbao

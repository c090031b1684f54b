#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/traces.hpp"
#include "report/pattern.hpp"
#include "traces/find.hpp"
#include "traces/trace.hpp"

namespace nianbao {

/// The rules, ready to be applied.
struct TraceRules::Compiled {
    struct One {
        std::optional<report::Pattern> patterns;
        std::optional<report::Pattern> exceptions;
    };
    std::vector<TraceRule> rules;
    std::vector<One> compiled;
    std::vector<std::string> off;
};

/// Says what of a trace a rule tells.
class TraceJudge {
public:
    /// `rules` outlives the judge; `said` is what the document says of itself.
    TraceJudge(const TraceRules& rules, traces::Said said);

    /// The values that the rule of an index tells; empty where it is silent.
    std::vector<std::string> told(std::size_t rule, const traces::Trace& trace) const;

private:
    bool is_said(std::size_t rule, const std::string& value) const;

    const TraceRules::Compiled& compiled_;
    traces::Said said_;
};

namespace format {

class ProfileFile;

/// Reads document.json. Throws Error (Form) with every problem.
TraceRules parse_trace_rules(std::string_view json);
/// With the rows of a profile, where there is one; `profile_problems` are those of the profile, and
/// where there are any the rules are none.
TraceRules parse_trace_rules(std::string_view json,
                             const ProfileFile* profile,
                             std::vector<Problem>& profile_problems);

}  // namespace format
}  // namespace nianbao

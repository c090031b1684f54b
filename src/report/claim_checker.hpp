#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/claim_case.hpp"
#include "report/pattern_filter.hpp"

namespace nianbao::report {

/// The claims of all editions, compiled.
class ClaimChecker {
public:
    /// No claims.
    ClaimChecker() = default;
    /// Throws Error (Form) with the id as place: "claims.kind", "claims.pattern", "claims.members".
    explicit ClaimChecker(const Claims& claims);

    /// The findings in the order of the claims, then of the text. `masks` are those of the
    /// passages; `last` is the report of the year before, or a null pointer.
    std::vector<Finding> check(const Form& form,
                               const Report& report,
                               const std::vector<Passage>& passages,
                               const std::vector<std::vector<Range>>& masks,
                               const Report* last) const;

private:
    std::vector<ClaimText> texts(const Report& report,
                                 const std::vector<const FormSection*>& titled,
                                 const std::vector<Passage>& passages,
                                 const std::vector<std::vector<Range>>& masks) const;

    std::vector<std::string> units_;
    PatternFilter filter_;
    std::optional<Contexts> contexts_;
    std::vector<CompiledClaim> claims_;
    Places places_;
};

/// What is wrong with the kind and the members of a claim, its expressions aside; empty where they
/// fit.
struct ClaimFault {
    std::string code;
    Words message;
};
std::optional<ClaimFault> fault_of(const Claim& claim);

/// The keys of all items a claim is about.
std::vector<std::string> items_of(const Claim& claim);

}  // namespace nianbao::report

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/claims.hpp"
#include "report/contexts.hpp"
#include "report/counted_text.hpp"
#include "report/passages.hpp"
#include "report/pattern.hpp"
#include "report/places.hpp"

namespace nianbao::report {

/// A text of the narrative, ready for the claims.
struct ClaimText {
    const Passage* passage = nullptr;
    const std::vector<Range>* masks = nullptr;  ///< what no finding shows
    std::string section;  ///< key of the form; "title", "preamble"; empty for any other
    bool is_narrative = false;
    CountedText counted;
    Candidates candidates;  ///< of the counted text
    Reaches reaches;
    /// What each count was bound to by the claims before: the sum of its items.
    std::vector<std::optional<Number>> bound;
    std::vector<bool> told;  ///< of each count: a list was found wrong that it is the whole of
};

/// A claim, its expressions compiled.
struct CompiledClaim {
    Claim claim;
    std::vector<std::string> items;  ///< the keys of all it is about
    std::optional<Pattern> pattern;
    std::optional<Pattern> exceptions;
    std::optional<Pattern> overlapping;
};

/// The findings of one claim: the first 20, and how many there are.
class ToldFindings {
public:
    void push_back(Finding finding) {
        constexpr std::size_t most = 20;
        if (count_++ < most) {
            findings_.push_back(std::move(finding));
        }
    }
    std::size_t untold() const noexcept { return count_ - findings_.size(); }
    std::vector<Finding> take() && { return std::move(findings_); }

private:
    std::vector<Finding> findings_;
    std::size_t count_ = 0;
};

/// A claim and what it is held against.
struct ClaimCase {
    const Form& form;
    const Report& report;
    const CompiledClaim& claim;
    std::vector<ClaimText>& texts;
    ToldFindings& findings;
    const std::vector<std::string>& units;
    const std::vector<const FormSection*>& titled;  ///< what each section of the report is
    const Report* last;  ///< of the year before; null pointer where it is not at hand
    const Places& places;
};

/// Where the pattern of a claim, which has one, stands in a text.
std::vector<Range> matches(const CompiledClaim& claim, const ClaimText& text);
/// The same with what its brackets hold.
std::vector<Pattern::Match> groups(const CompiledClaim& claim, const ClaimText& text);

/// True where the claim is about texts of that section.
bool concerns(const Claim& claim, const ClaimText& text);

/// True where an exception of the claim stands in the clauses from the one the words begin in.
bool is_excepted(const CompiledClaim& claim, const ClaimText& text, Range words);

/// True where the claim speaks of words: their end is about the report as a whole, or a part that
/// the claim knows, and no exception stands in the clauses from the one they begin in.
bool speaks(const CompiledClaim& claim, const ClaimText& text, Range words);

}  // namespace nianbao::report

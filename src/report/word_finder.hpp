#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "nianbao/wording.hpp"
#include "report/narrow_text.hpp"
#include "report/pattern_filter.hpp"
#include "report/word_kinds.hpp"

namespace nianbao::report {

/// A text in both widths, as rules about words read it.
struct WordText {
    /// `original` outlives it; the filter knows the patterns of the rules.
    WordText(std::string_view original, const PatternFilter& filter);

    std::string_view text;
    Candidates candidates;  ///< of the text
    NarrowText narrow;
    Candidates narrow_candidates;
};

/// A rule about words, ready to be applied.
class WordFinder {
public:
    /// `rule` outlives the finder. Its pattern is added to the filter, where there is one. Throws
    /// like Wording.
    explicit WordFinder(const WordRule& rule, PatternFilter* filter = nullptr);

    const WordRule& rule() const noexcept { return *rule_; }

    /// What of a text the rule tells, in its order. A rule that masks reads digits and blanks of
    /// full width as those of ASCII.
    std::vector<Range> matches(std::string_view text) const;
    /// The same; the text was prepared with the filter.
    std::vector<Range> matches(const WordText& text) const;

private:
    std::vector<Range> masked_in(const NarrowText& text, const Candidates& candidates) const;
    std::vector<Range> matches_in(std::string_view text, const Candidates& candidates) const;
    std::vector<Range> confirmed(std::string_view text) const;

    const WordRule* rule_;
    const WordKind* kind_;
    std::optional<Pattern> pattern_;
    std::optional<Pattern> exceptions_;
};

}  // namespace nianbao::report

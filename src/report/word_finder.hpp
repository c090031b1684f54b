#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "nianbao/wording.hpp"
#include "report/pattern.hpp"
#include "report/word_kinds.hpp"

namespace nianbao::report {

/// A rule about words, ready to be applied.
class WordFinder {
public:
    /// `rule` outlives the finder. Throws like Wording.
    explicit WordFinder(const WordRule& rule);

    const WordRule& rule() const noexcept { return *rule_; }

    /// What of a text the rule tells, in its order. A rule that masks reads digits and blanks of
    /// full width as those of ASCII.
    std::vector<Range> matches(std::string_view text) const;

private:
    std::vector<Range> matches_in(std::string_view text) const;
    std::vector<Range> confirmed(std::string_view text) const;

    const WordRule* rule_;
    const WordKind* kind_;
    std::optional<Pattern> pattern_;
    std::optional<Pattern> exceptions_;
};

}  // namespace nianbao::report

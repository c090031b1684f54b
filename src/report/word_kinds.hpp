#pragma once

#include <string_view>
#include <vector>

#include "nianbao/check.hpp"

namespace nianbao::report {

/// A kind of rule about words.
struct WordKind {
    RuleKind kind;
    bool (*confirms)(std::string_view match);  ///< is a match of the pattern told? null: always
    bool in_pairs = false;                     ///< it looks at pairs of marks, and has no pattern
};

/// The table of the kinds.
const std::vector<WordKind>& word_kinds();

/// Null pointer where there is no such kind.
const WordKind* word_kind(std::string_view name) noexcept;

}  // namespace nianbao::report

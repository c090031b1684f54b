#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace nianbao::report {

/// Bytes [begin, end) of a text.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Range&) const = default;
};

class Pattern;

/// Which patterns of a filter (pattern_filter.hpp) a text may hold; of other patterns all.
class Candidates {
public:
    /// All.
    Candidates() = default;

    inline bool has(const Pattern& pattern) const noexcept;

private:
    friend class PatternFilter;
    std::vector<bool> passed_;  ///< by Pattern::number_
};

/// Regular expressions in the syntax of RE2, joined by "or". Searching takes time linear in the
/// text whatever the expression: there is no backtracking, and so neither look-around nor
/// references to groups.
class Pattern {
public:
    /// Each expression has no fault().
    explicit Pattern(const std::vector<std::string>& expressions);

    /// What is wrong with an expression, in the words of RE2; empty where it can be used. One that
    /// matches the empty text cannot.
    static std::string fault(const std::string& expression);

    /// False where one of the expressions has a fault.
    bool is_sound() const;

    /// The leftmost match that begins at `from` or behind it; never an empty one.
    std::optional<Range> find(std::string_view text, std::size_t from) const;

    /// A match and what its first brackets that take part hold; all of it where none do.
    struct Match {
        Range whole;
        Range group;
    };
    /// All matches with their groups, none overlapping another, in their order. `candidates` are
    /// those of the text, or of one it is a part of.
    std::vector<Match> find_groups(std::string_view text, const Candidates& candidates = {}) const;

    /// All matches, none overlapping another, in their order.
    std::vector<Range> find_all(std::string_view text, const Candidates& candidates = {}) const;

private:
    friend class Candidates;
    friend class PatternFilter;
    Pattern(std::shared_ptr<const re2::RE2> compiled, std::size_t number);

    std::shared_ptr<const re2::RE2> compiled_;
    std::size_t number_ = std::numeric_limits<std::size_t>::max();  ///< in its filter
};

inline bool Candidates::has(const Pattern& pattern) const noexcept {
    return pattern.number_ >= passed_.size() || passed_[pattern.number_];
}

/// One expression for several.
std::string joined(const std::vector<std::string>& expressions);

/// Takes out of `found` what lies inside one of the exceptions; both are in their order.
void remove_inside(std::vector<Range>& found, const std::vector<Range>& exceptions);

}  // namespace nianbao::report

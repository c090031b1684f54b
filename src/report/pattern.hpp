#pragma once

#include <cstddef>
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
    /// All matches with their groups, none overlapping another, in their order.
    std::vector<Match> find_groups(std::string_view text) const;

    /// All matches, none overlapping another, in their order.
    std::vector<Range> find_all(std::string_view text) const;

private:
    std::shared_ptr<const re2::RE2> compiled_;
};

/// Takes out of `found` what lies inside one of the exceptions; both are in their order.
void remove_inside(std::vector<Range>& found, const std::vector<Range>& exceptions);

}  // namespace nianbao::report

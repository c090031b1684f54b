#pragma once

#include <bitset>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nianbao/claims.hpp"
#include "nianbao/report.hpp"
#include "report/pattern.hpp"

namespace nianbao::report {

/// Indices of divisions. Several may have one name: there are four 鼓楼区.
using Divisions = std::vector<std::size_t>;

/// The administrative divisions, ready to be found in a text.
class Places {
public:
    Places() = default;
    explicit Places(std::vector<Division> divisions);

    struct Found {
        Range range;
        Divisions divisions;  ///< those of that name
    };
    /// The names in a text, from left to right, none overlapping another; of several that begin at
    /// one place the longest. Linear in the text.
    std::vector<Found> find_all(std::string_view text) const;

    /// Where an organ is, by the last place in its name, else in the title of its report, else in
    /// the signature; none where no place is named.
    Divisions own(const Report& report) const;

    /// Whether one of them is one of the others, or above or below one.
    bool are_related(const Divisions& some, const Divisions& others) const;

    const Division& operator[](std::size_t division) const { return divisions_[division]; }

private:
    bool is_above(std::size_t upper, std::size_t lower) const;
    Divisions last_in(std::string_view text) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>()(text);
        }
    };

    std::vector<Division> divisions_;
    /// By the first two characters of their names, the longest name first.
    std::unordered_map<std::string, Divisions, Hash, std::equal_to<>> by_start_;
    std::bitset<4096> may_start_;  ///< by the last bits of a character; most start no name
};

}  // namespace nianbao::report

#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "report/last_year.hpp"

namespace nianbao::report {

/// A rule and what it is held against.
struct Case {
    const Form& form;
    const Report& report;
    const Rule& rule;
    const Report* last = nullptr;  ///< of the year before; null pointer where it is not at hand

    /// What was declared for a key, also of the year before; null pointer where nothing was.
    const Entry* entry(std::string_view key) const noexcept {
        const Report* const declared = is_of_last_year(key) ? last : &report;
        return declared == nullptr ? nullptr : declared->entry(item_of(key));
    }
    /// The same, where it is a number, or stands for 0 by the form's profile.
    const Number* number(std::string_view key) const noexcept {
        const Entry* const declared = entry(key);
        const Value::State state =
            declared == nullptr ? Value::State::Blank : declared->value.state();
        static constexpr Number zero;
        return (state == Value::State::Blank && form.blank_is_zero) ||
                       (state == Value::State::NotApplicable && form.dash_is_zero)
                   ? &zero
               : declared == nullptr ? nullptr
                                     : declared->value.number();
    }
};

/// What of a cell a rule looks at.
enum class Aspect { Value, Unit };

/// How a rule is broken: the items that show it, each side by its keys.
struct Breach {
    std::vector<std::string_view> left;
    std::vector<std::string_view> right;
    std::optional<Number> left_total;  ///< empty where the side is a list of cells, not a sum
    std::optional<Number> right_total;
    Words sign = {};  ///< what the formula prints between the sides: " > "
    Aspect aspect = Aspect::Value;
};

/// A kind of rule and the function that judges it: empty where the rule holds, and where an operand
/// is missing so that nothing can be said.
struct Judge {
    RuleKind kind;
    std::optional<Breach> (*judge)(const Case&);
    int sides = 2;  ///< 1 where the rule has no right side
    bool has_bound = false;
};

/// The keys of a list whose cells are wrong.
template <typename Wrong>
std::vector<std::string_view> all_that(const std::vector<std::string>& keys, Wrong wrong) {
    std::vector<std::string_view> found;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(found), wrong);
    return found;
}

/// The table of rule kinds.
const std::vector<Judge>& judges();
/// The judge of a kind of rule; null pointer where there is no such kind.
const Judge* judge_named(std::string_view kind) noexcept;

/// True for the report years from `first` to `last`; empty = open.
inline bool is_between(std::optional<int> first, std::optional<int> last, int year) noexcept {
    return (!first || year >= *first) && (!last || year <= *last);
}

}  // namespace nianbao::report

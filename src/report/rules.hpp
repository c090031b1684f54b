#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"

namespace nianbao::report {

/// A rule and what it is held against.
struct Case {
    const Form& form;
    const Report& report;
    const Rule& rule;
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
};

/// The table of rule kinds.
const std::vector<Judge>& judges();

}  // namespace nianbao::report

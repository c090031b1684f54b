#pragma once

#include <optional>

#include "report/rules.hpp"

// Rules that compare the sums of two lists of items. Each function judges one kind of rule.
namespace nianbao::report {

std::optional<Breach> judge_equal(const Case& rule);
std::optional<Breach> judge_at_most(const Case& rule);
std::optional<Breach> judge_at_least_each(const Case& rule);
std::optional<Breach> judge_both_or_neither(const Case& rule);
std::optional<Breach> judge_positive_when(const Case& rule);
std::optional<Breach> judge_zero_when_zero(const Case& rule);
std::optional<Breach> judge_sum_minimum(const Case& rule);
std::optional<Breach> judge_within_times(const Case& rule);

}  // namespace nianbao::report

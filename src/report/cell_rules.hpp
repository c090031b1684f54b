#pragma once

#include <optional>

#include "report/rules.hpp"

// Rules that look at cells one by one. Each function judges one kind of rule.
namespace nianbao::report {

std::optional<Breach> judge_minimum(const Case& rule);
std::optional<Breach> judge_zero(const Case& rule);
std::optional<Breach> judge_no_value(const Case& rule);
std::optional<Breach> judge_one_dash(const Case& rule);
std::optional<Breach> judge_number(const Case& rule);
std::optional<Breach> judge_unit(const Case& rule);
std::optional<Breach> judge_not_repeated(const Case& rule);
std::optional<Breach> judge_filled(const Case& rule);

}  // namespace nianbao::report

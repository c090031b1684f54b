#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"

namespace nianbao::report {

/// The items a form defines as sums, each with its parts: the rules `equal` of severity error with
/// one item on their left, that hold for every year and level. Where two rules define an item, the
/// first counts; no item is a part of itself, through others neither.
std::map<std::string, std::vector<std::string>, std::less<>> totals_of(const Form& form);

/// What the form carries over from one year to the next (结转): the item of this year, and that of
/// the year before it has to equal, by the rules `equal` between one and one.
std::map<std::string, std::string, std::less<>> carried_items(const Form& form);

}  // namespace nianbao::report

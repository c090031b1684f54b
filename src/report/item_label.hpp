#pragma once

#include <string>
#include <string_view>

#include "nianbao/form.hpp"

namespace nianbao::report {

/// The label of an item as a finding shows it: the official label, with the label of the row above
/// in front where the form has that label more than once ("行政诉讼数量·其他情形数"). The key
/// itself where the form has no such item.
std::string item_label(const Form& form, std::string_view key);

}  // namespace nianbao::report

#pragma once

#include <string_view>
#include <vector>

namespace nianbao::text {

/// The candidate that `word` was probably meant to be: the one the fewest letters away, where that
/// is 2 at most and less than half of the word. Empty where there is none.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace nianbao::text

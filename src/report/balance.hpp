#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/pattern.hpp"

namespace nianbao::report {

/// True where `pair` is two different characters: "（）".
bool is_pair(std::string_view pair);

/// The opening marks that are not closed and the closing ones that were not opened, in their order.
/// A half-width mark closes a full-width one: how they look is another matter. Linear in the text.
std::vector<Range> unbalanced(std::string_view text, const std::vector<std::string>& pairs);

}  // namespace nianbao::report

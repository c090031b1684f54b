#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/pattern.hpp"

namespace nianbao::report {

/// The bytes of a range with all letters and digits inside the `masks` but the first 3 and last 4
/// of each mask written as "*". Masks are in their order and do not overlap.
std::string masked(std::string_view text, Range range, const std::vector<Range>& masks);

/// The words around a match, a dozen characters either side, with the match in 【】: "…予以澄清。
/// 【截止到】2017年底…". Of a long match the beginning is shown. Line ends become blanks.
std::string excerpt(std::string_view text, Range match, const std::vector<Range>& masks);

}  // namespace nianbao::report

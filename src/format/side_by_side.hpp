#pragma once

#include <deque>

#include "format/page.hpp"

namespace nianbao::format {

/// Parts sheets that print tables beside each other where a blank column stands between them. A
/// title over all of them stays with the first.
std::deque<PageTable> side_by_side(const std::deque<PageTable>& sheets);

}  // namespace nianbao::format

#pragma once

#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Blocks of the narrative as template data, for sections and for a tag of blocks alike: of "h1" to
/// "h4", "p", "run_in", "list", "table", "picture" one says what the block is, the others are
/// false. "line" is true for what sections can print, false for list, table and picture.
Data blocks_data(const std::vector<Block>& blocks);

/// A cell as it was declared: a number, a text, or null for a blank.
Data cell_data(const Value& value);

}  // namespace nianbao::format

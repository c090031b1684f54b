#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::cli {

using Rows = std::vector<std::vector<std::string>>;

/// How many columns of a terminal a text takes; a Chinese character takes two.
std::size_t width(std::string_view text);

/// Rows of cells as lines, each column as wide as its widest cell. Lines after the first of a last
/// cell stand under it. `margin` opens every line.
std::string in_columns(const Rows& rows, std::string_view margin);

}  // namespace nianbao::cli

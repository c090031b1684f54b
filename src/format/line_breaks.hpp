#pragma once

#include <string_view>
#include <vector>

namespace nianbao::format {

/// The pieces of a paragraph between its line breaks: all of them, or those that end a paragraph,
/// which is where a sentence or the title of a section ends, or a number or an indent follows.
std::vector<std::string_view> pieces_at_breaks(std::string_view text, bool all);

}  // namespace nianbao::format

#pragma once

#include <string_view>
#include <vector>

#include "tmpl/tag.hpp"

namespace nianbao::tmpl {

/// Lets the tags of a standalone line take up the whole line, its line feed and the blanks around
/// them: what is left of the text is then what the line means. `tags` are those of `text`, in
/// order.
void take_up_lines(std::string_view text, std::vector<Tag>& tags);

/// True where `text` holds blanks, tabs, line ends and ideographic spaces alone.
bool is_white(std::string_view text);

}  // namespace nianbao::tmpl

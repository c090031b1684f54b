#pragma once

#include <string>
#include <string_view>

namespace nianbao::format {

/// The plain text of a report kept in Markdown, line for line: without # in front of headings and
/// ** around bold text, with the cells of tables parted by tabs and the rule under their heads
/// blank. Everything else stays.
std::string plain_of_markdown(std::string_view text);

}  // namespace nianbao::format

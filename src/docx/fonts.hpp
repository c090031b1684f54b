#pragma once

#include <set>
#include <string>
#include <string_view>

namespace nianbao::docx {

/// The fonts that a document names for Chinese (w:eastAsia; ECMA-376 part 1, §17.3.2.26): those of
/// its story, of the styles that the story uses and what these are based on, and of the defaults.
/// Throws Error as xml::Scanner does.
std::set<std::string> east_asian_fonts(std::string_view document, std::string_view styles);

}  // namespace nianbao::docx

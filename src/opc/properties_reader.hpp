#pragma once

#include <string_view>

#include "xml/story.hpp"

namespace nianbao::opc {

/// Cuts a part of plain texts, such as the core properties (ECMA-376 part 2, §11), into atoms:
/// every element is a story of its own. Throws Error as xml::Scanner does. The part must outlive
/// the story.
xml::Story read_properties(std::string_view part);

}  // namespace nianbao::opc

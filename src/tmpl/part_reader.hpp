#pragma once

#include <string_view>

#include "xml/story.hpp"

namespace nianbao::tmpl {

using PartReader = xml::Story (*)(std::string_view);

/// What reads a part of this content type (in lower case) for tags; null pointer where it holds no
/// text, or is a sheet.
PartReader part_reader(std::string_view type);

}  // namespace nianbao::tmpl

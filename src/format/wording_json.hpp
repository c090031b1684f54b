#pragma once

#include <string_view>

#include "nianbao/wording.hpp"

namespace nianbao::format {

/// The rules about words from the text of a words.json (templates/README.md), with claims beside
/// them.
/// Throws Error: Data where it is no JSON; Form with everything that is wrong, by JSON pointer:
/// unknown members and kinds, patterns that are none, ids that occur twice.
Wording parse_wording(std::string_view json, Claims claims = {});

}  // namespace nianbao::format

#pragma once

#include <string_view>
#include <vector>

#include "nianbao/claims.hpp"

namespace nianbao::format {

/// The divisions from the text of a places.json (templates/README.md).
/// Throws Error: Data where it is no JSON; Form with everything that is wrong, by JSON pointer.
std::vector<Division> parse_places(std::string_view json);

}  // namespace nianbao::format

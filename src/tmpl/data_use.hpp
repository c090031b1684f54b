#pragma once

#include <string>
#include <vector>

#include "nianbao/data.hpp"
#include "tmpl/compiled.hpp"

namespace nianbao::tmpl {

/// The paths of members of the data that no tag asks for, such as "sections[].note", whatever is
/// shown: in lists those that no tag asks for in any item.
std::vector<std::string> unused_keys(const Compiled& compiled, const Data& data);

}  // namespace nianbao::tmpl

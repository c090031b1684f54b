#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/splice.hpp"

namespace nianbao::traces {

/// The part with its splices, of which some may lie inside others, or be there twice: the outer
/// one, or the first, is done.
std::string cut_out(std::string_view part, std::vector<xml::Splice> splices);

}  // namespace nianbao::traces

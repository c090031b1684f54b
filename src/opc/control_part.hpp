#pragma once

#include <string_view>

#include "xml/dom.hpp"

namespace nianbao::opc {

/// Parses content types or relationships; an Error names the part, "/_rels/.rels", as its place.
xml::Document parse_control_part(std::string_view xml, std::string_view part);

}  // namespace nianbao::opc

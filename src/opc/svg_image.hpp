#pragma once

#include <string_view>

#include "opc/image.hpp"

namespace nianbao::opc {

/// True where the bytes may be an SVG: XML whose first element has that name.
bool looks_like_svg(std::string_view bytes);

/// The size of an SVG by its width and height, else by its viewBox (SVG 1.1, §7.2), in CSS pixels
/// of 1/96 inch. Throws as read_image() does.
Image read_svg(std::string_view bytes);

}  // namespace nianbao::opc

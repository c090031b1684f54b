#pragma once

#include <string_view>

#include "nianbao/error.hpp"

namespace nianbao::opc {

// What may be wrong with a picture file, wherever that is found. Each throws Error (Data).

[[noreturn]] void refuse_truncated_image();
/// Also for a size of nothing.
[[noreturn]] void refuse_image_size();
[[noreturn]] void refuse_active_image(std::string_view what);

/// Throws where a picture has no pixels, or far too many.
void check_pixels(double width, double height);

}  // namespace nianbao::opc

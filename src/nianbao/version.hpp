#pragma once

#include <string_view>

namespace nianbao {

/// The version of the library; CMake reads it from here.
inline constexpr std::string_view version = "0.1.0";

}  // namespace nianbao

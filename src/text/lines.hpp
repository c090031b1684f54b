#pragma once

#include <string_view>

namespace nianbao::text {

/// The next line without its line feed, taken off the front of a text.
std::string_view take_line(std::string_view& text) noexcept;

}  // namespace nianbao::text

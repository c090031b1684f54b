#pragma once

#include <string_view>

namespace nianbao::format {

/// The points a row needs for a text in a column of that many characters. Not every program makes a
/// row as high as what it wraps.
double row_height(std::string_view text, double width, int indent, double least);

}  // namespace nianbao::format

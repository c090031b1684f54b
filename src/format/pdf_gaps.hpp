#pragma once

#include <string>
#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::format {

/// The text without single blanks between a Chinese character or mark and a digit, letter or "%". A
/// PDF places characters; it has no blanks, and programs that print Chinese leave a gap there.
std::string without_gaps(std::string_view text);

/// Closes the gaps in titles and narrative, not in tables. Whether there was one.
bool close_gaps(Report& report);

}  // namespace nianbao::format

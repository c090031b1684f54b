#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nianbao::traces {

/// A text in which every path on a disk or a server is cut down to its last name: "C:\u\a.xlsx" is
/// "a.xlsx", a folder is ".". Nothing where there is no path.
std::optional<std::string> without_folders(std::string_view text);

}  // namespace nianbao::traces

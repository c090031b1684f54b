#pragma once

#include <string_view>

namespace nianbao::format {

/// The extension that fits the bytes of a report, which tell better than its name what a file is:
/// ".docx" of any office package, ".odt" and ".ods", ".doc" and ".xls" of a compound file (those of
/// WPS too), ".rtf", ".pdf", ".html". Else `extension`, and where that is empty ".json" or ".txt".
std::string_view kind_of(std::string_view bytes, std::string_view extension);

}  // namespace nianbao::format

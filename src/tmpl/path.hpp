#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::tmpl {

/// The names a tag looks up, outermost first: "a.b" is {"a", "b"}. Empty for {{.}}, the value
/// itself.
using Path = std::vector<std::string>;

/// Splits at the dots. A dotted name is never a single key (mustache/spec 1.4, Dotted Names).
Path split_path(std::string_view text);

/// False where a name between two dots is empty, or a name holds a brace or a bar.
bool is_path(std::string_view text) noexcept;

}  // namespace nianbao::tmpl

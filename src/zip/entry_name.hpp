#pragma once

#include <string>
#include <string_view>

namespace nianbao::zip {

/// The longest name of an entry, in bytes. Office writes less than 100.
inline constexpr std::size_t longest_name = 1024;

/// True for a relative path that stays in its folder on every system: not empty, not longer than
/// longest_name, no NUL or control character, no backslash, no drive, no leading or doubled slash,
/// no "." or ".." between slashes. A trailing slash (a folder) is not safe here.
bool is_safe_name(std::string_view name);

/// True when every byte is ASCII.
bool is_ascii(std::string_view name);

/// The name with A-Z as a-z: names that differ only in case are one part (ECMA-376 part
/// 2, 6.2.2.3).
std::string folded_name(std::string_view name);

}  // namespace nianbao::zip

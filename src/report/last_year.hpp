#pragma once

#include <string_view>

namespace nianbao::report {

/// What a rule puts before the key of an item whose figure is that of the year before.
inline constexpr std::string_view last_year_mark = "last:";

inline bool is_of_last_year(std::string_view key) noexcept {
    return key.starts_with(last_year_mark);
}

/// The key of the item, without the mark.
inline std::string_view item_of(std::string_view key) noexcept {
    return key.substr(is_of_last_year(key) ? last_year_mark.size() : 0);
}

}  // namespace nianbao::report

#pragma once

#include <string_view>

namespace nianbao::xml {

/// "w" of "w:p"; empty where there is no prefix.
inline std::string_view prefix_of(std::string_view name) noexcept {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

/// "p" of "w:p".
inline std::string_view local_of(std::string_view name) noexcept {
    return name.substr(name.find(':') + 1);
}

}  // namespace nianbao::xml

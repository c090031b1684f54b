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

/// "w:p" of "<w:p w:rsidR="1">"; empty where `tag` is none.
inline std::string_view name_of_tag(std::string_view tag) noexcept {
    return tag.starts_with('<') ? tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1)
                                : std::string_view();
}

/// "w:" of "<w:p>", with its colon; empty where the name has no prefix.
inline std::string_view lead_of_tag(std::string_view tag) noexcept {
    const std::string_view name = name_of_tag(tag);
    return name.substr(0, name.find(':') + 1);
}

}  // namespace nianbao::xml

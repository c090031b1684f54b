#include <algorithm>

#include "format/json.hpp"

namespace nianbao::format {

std::string json_pointer(std::string_view parent, std::string_view key) {
    std::string pointer;
    pointer.reserve(parent.size() + 1 + key.size());
    pointer += parent;
    pointer += '/';
    const auto is_special = [](char character) { return character == '~' || character == '/'; };
    if (std::none_of(key.begin(), key.end(), is_special)) {
        pointer += key;
        return pointer;
    }
    for (const char character : key) {
        if (character == '~') {
            pointer += "~0";
        } else if (character == '/') {
            pointer += "~1";
        } else {
            pointer += character;
        }
    }
    return pointer;
}

std::string json_pointer(std::string_view parent, std::size_t index) {
    return json_pointer(parent, std::string_view(std::to_string(index)));
}

void append_json(std::string& json, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            json += '\\';
            json += character;
        } else if (character == '\n') {
            json += "\\n";
        } else if (byte < 0x20) {
            json += "\\u00";
            json += digits[byte >> 4U];
            json += digits[byte & 0xFU];
        } else {
            json += character;
        }
    }
    json += '"';
}

}  // namespace nianbao::format

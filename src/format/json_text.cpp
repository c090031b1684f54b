#include <algorithm>

#include "format/json.hpp"

namespace nianbao::format {

void append_step(std::string& pointer, std::string_view key) {
    pointer += '/';
    if (std::none_of(key.begin(), key.end(), [](char c) { return c == '~' || c == '/'; })) {
        pointer += key;
        return;
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
}

void append_step(std::string& pointer, std::size_t index) {
    append_step(pointer, std::string_view(std::to_string(index)));
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

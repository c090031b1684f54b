#include "cli/characters.hpp"

#include <array>

namespace nianbao::cli {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

std::size_t sequence_size(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Shortest form, no surrogates, not past U+10FFFF (RFC 3629).
bool is_scalar(char32_t code, std::size_t size) {
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    return code >= least.at(size) && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

bool is_dangerous(const Character& character) {
    const char32_t code = character.code;
    return !character.valid || code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
           code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string hex(char32_t code, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        text += hex_digits[(code >> shift) & 0xF];
    }
    return text;
}

std::string escape(char32_t code) {
    switch (code) {
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return code < 0x100 ? "\\x" + hex(code, 2) : "\\u{" + hex(code, 4) + "}";
    }
}

std::string json_escape(const Character& character) {
    if (!character.valid) {
        return "\\ufffd";
    }
    if (character.code == '"' || character.code == '\\') {
        return {'\\', static_cast<char>(character.code)};
    }
    return "\\u" + hex(character.code, 4);
}

}  // namespace

Character first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = sequence_size(lead);
    const Character stray{lead, 1, false};
    if (size == 0 || size > text.size()) {
        return stray;
    }
    char32_t code = size == 1 ? lead : lead & (0x7FU >> size);
    for (const char c : text.substr(1, size - 1)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) {
            return stray;
        }
        code = (code << 6U) | (byte & 0x3FU);
    }
    return is_scalar(code, size) ? Character{code, size, true} : stray;
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const Character character = first_character(text);
        shown += is_dangerous(character) ? escape(character.code)
                                         : std::string(text.substr(0, character.size));
        text.remove_prefix(character.size);
    }
    return shown;
}

std::string json_string(std::string_view text) {
    std::string json = "\"";
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool plain = character.valid && character.code >= 0x20 && character.code != '"' &&
                           character.code != '\\';
        json += plain ? std::string(text.substr(0, character.size)) : json_escape(character);
        text.remove_prefix(character.size);
    }
    return json + '"';
}

}  // namespace nianbao::cli

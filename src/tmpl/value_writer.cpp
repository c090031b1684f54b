#include "tmpl/value_writer.hpp"

#include <algorithm>
#include <array>

namespace nianbao::tmpl {
namespace {

/// Bytes that cannot be copied as they are.
constexpr std::array<bool, 256> special_bytes(char one_more) {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("&<>\r\n\t")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    table[static_cast<unsigned char>(one_more)] = true;
    return table;
}

constexpr std::array<bool, 256> document_specials = special_bytes('&');
constexpr std::array<bool, 256> attribute_specials = special_bytes('"');
constexpr std::array<bool, 256> sheet_specials = special_bytes('_');

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// True for "_x0041_", which a spreadsheet would read as one character.
bool looks_escaped(std::string_view text) {
    return text.size() >= 7 && text[1] == 'x' && text[6] == '_' && is_hex(text[2]) &&
           is_hex(text[3]) && is_hex(text[4]) && is_hex(text[5]);
}

/// Writes the special character at the front of `rest`; gives how many bytes it took.
std::size_t append_special(std::string& out, std::string_view rest, const TextStyle& style) {
    switch (rest[0]) {
        case '&':
            out += "&amp;";
            return 1;
        case '<':
            out += "&lt;";
            return 1;
        case '>':
            out += "&gt;";
            return 1;
        case '"':
            out += "&quot;";
            return 1;
        case '\t':
            out += style.tab;
            return 1;
        case '_':
            out += looks_escaped(rest) ? "_x005F_" : "_";
            return 1;
        default:
            out += style.line_feed;
            return rest.starts_with("\r\n") ? 2 : 1;
    }
}

}  // namespace

void append_value(std::string& out, std::string_view text, const TextStyle& style) {
    const std::array<bool, 256>& specials = style.sheet       ? sheet_specials
                                            : style.attribute ? attribute_specials
                                                              : document_specials;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (!specials[static_cast<unsigned char>(text[i])]) {
            ++i;
            continue;
        }
        out += text.substr(from, i - from);
        i += append_special(out, text.substr(i), style);
        from = i;
    }
    out += text.substr(from);
}

std::size_t cell_length(std::string_view item) {
    std::size_t units = 0;
    for (std::size_t i = 0; i < item.size(); ++i) {
        const auto byte = static_cast<unsigned char>(item[i]);
        if (byte == '<') {
            i = item.find('>', i);
        } else if (byte == '&') {
            i = item.find(';', i);
            ++units;
        } else if ((byte & 0xC0U) != 0x80) {
            units += byte >= 0xF0 ? 2 : 1;
        }
    }
    return units;
}

bool is_textless(std::string_view item) {
    std::size_t at = 0;
    while (at < item.size() && item[at] == '<') {
        at = std::min(item.find('>', at), item.size() - 1) + 1;
    }
    return at == item.size();
}

}  // namespace nianbao::tmpl

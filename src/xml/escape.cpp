#include "xml/escape.hpp"

#include "text/utf8.hpp"

namespace nianbao::xml {
namespace {

std::string_view reference_for(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        default:
            return "&#13;";
    }
}

void append_replacing(std::string& out, std::string_view text, std::string_view special) {
    std::size_t from = 0;
    for (std::size_t at = 0; (at = text.find_first_of(special, from)) != std::string_view::npos;) {
        out += text.substr(from, at - from);
        out += reference_for(text[at]);
        from = at + 1;
    }
    out += text.substr(from);
}

char32_t number_of(std::string_view digits) {
    const bool hex = digits.front() == 'x';
    char32_t code = 0;
    for (const char c : digits.substr(hex ? 1 : 0)) {
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        code = code * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
    }
    return code;
}

/// Appends what a reference (without & and ;) stands for.
void append_reference(std::string& out, std::string_view name) {
    if (name.front() == '#') {
        text::append(out, number_of(name.substr(1)));
    } else if (name == "amp") {
        out += '&';
    } else if (name == "lt") {
        out += '<';
    } else if (name == "gt") {
        out += '>';
    } else {
        out += name == "quot" ? '"' : '\'';
    }
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
    append_replacing(out, text, "&<>\r");
}

void append_attribute(std::string& out, std::string_view text) {
    append_replacing(out, text, "&<>\"\t\n\r");
}

std::string decode(std::string_view source) {
    std::string text;
    text.reserve(source.size());
    std::size_t from = 0;
    for (std::size_t at = 0; (at = source.find_first_of("&\r", from)) != std::string_view::npos;) {
        text += source.substr(from, at - from);
        if (source[at] == '\r') {
            text += '\n';
            from = at + (source.substr(at, 2) == "\r\n" ? 2 : 1);
        } else {
            const std::size_t end = source.find(';', at);
            append_reference(text, source.substr(at + 1, end - at - 1));
            from = end + 1;
        }
    }
    text += source.substr(from);
    return text;
}

}  // namespace nianbao::xml

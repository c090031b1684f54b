#include "html/tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string>

namespace nianbao::html {
namespace {

struct Element {
    std::string_view name;
    Role role;
};

constexpr auto elements = std::to_array<Element>({{"a", Role::Link},
                                                  {"address", Role::Block},
                                                  {"article", Role::Block},
                                                  {"aside", Role::Aside},
                                                  {"b", Role::Strong},
                                                  {"blockquote", Role::Block},
                                                  {"body", Role::Block},
                                                  {"br", Role::Break},
                                                  {"button", Role::Unseen},
                                                  {"canvas", Role::Unseen},
                                                  {"caption", Role::Block},
                                                  {"center", Role::Block},
                                                  {"datalist", Role::Unseen},
                                                  {"dd", Role::Block},
                                                  {"details", Role::Block},
                                                  {"dir", Role::Unordered},
                                                  {"div", Role::Block},
                                                  {"dl", Role::Block},
                                                  {"dt", Role::Block},
                                                  {"fieldset", Role::Block},
                                                  {"figcaption", Role::Block},
                                                  {"figure", Role::Block},
                                                  {"footer", Role::Aside},
                                                  {"form", Role::Block},
                                                  {"frameset", Role::Unseen},
                                                  {"h1", Role::Block},
                                                  {"h2", Role::Block},
                                                  {"h3", Role::Block},
                                                  {"h4", Role::Block},
                                                  {"h5", Role::Block},
                                                  {"h6", Role::Block},
                                                  {"head", Role::Unseen},
                                                  {"header", Role::Block},
                                                  {"hr", Role::Block},
                                                  {"html", Role::Block},
                                                  {"iframe", Role::Unseen},
                                                  {"legend", Role::Block},
                                                  {"li", Role::Item},
                                                  {"listing", Role::Preserved},
                                                  {"main", Role::Block},
                                                  {"map", Role::Unseen},
                                                  {"marquee", Role::Block},
                                                  {"menu", Role::Unordered},
                                                  {"nav", Role::Aside},
                                                  {"noframes", Role::Unseen},
                                                  {"noscript", Role::Unseen},
                                                  {"object", Role::Unseen},
                                                  {"ol", Role::Ordered},
                                                  {"optgroup", Role::Unseen},
                                                  {"option", Role::Unseen},
                                                  {"p", Role::Block},
                                                  {"plaintext", Role::Preserved},
                                                  {"pre", Role::Preserved},
                                                  {"script", Role::Unseen},
                                                  {"section", Role::Block},
                                                  {"select", Role::Unseen},
                                                  {"strong", Role::Strong},
                                                  {"style", Role::Unseen},
                                                  {"summary", Role::Block},
                                                  {"svg", Role::Unseen},
                                                  {"table", Role::Table},
                                                  {"tbody", Role::Block},
                                                  {"td", Role::Cell},
                                                  {"template", Role::Unseen},
                                                  {"textarea", Role::Unseen},
                                                  {"tfoot", Role::Block},
                                                  {"th", Role::Cell},
                                                  {"thead", Role::Block},
                                                  {"title", Role::Unseen},
                                                  {"tr", Role::Row},
                                                  {"ul", Role::Unordered},
                                                  {"video", Role::Unseen},
                                                  {"w:wrap", Role::Unseen},
                                                  {"wbr", Role::Inline},
                                                  {"xml", Role::Unseen},
                                                  {"xmp", Role::Preserved}});

/// The value of a property in a style, without blanks, in lower case; empty where there is none.
std::string property(const std::string& style, std::string_view name) {
    for (std::size_t at = style.find(name); at != style.npos; at = style.find(name, at + 1)) {
        const std::size_t colon = at + name.size();
        const bool whole = at == 0 || style[at - 1] == ';';
        if (whole && colon < style.size() && style[colon] == ':') {
            return style.substr(colon + 1, style.find(';', colon) - colon - 1);
        }
    }
    return {};
}

std::string bare(std::string_view style) {
    std::string made;
    for (const char byte : style) {
        const auto value = static_cast<unsigned char>(byte);
        if (std::isspace(value) == 0) {
            made += value < 0x80 ? static_cast<char>(std::tolower(value)) : byte;
        }
    }
    return made;
}

bool is_bold(const std::string& weight) {
    return weight.starts_with("bold") || weight == "600" || weight == "700" || weight == "800" ||
           weight == "900";
}

}  // namespace

Role role_of(std::string_view element) noexcept {
    const auto* const found = std::lower_bound(
        elements.begin(), elements.end(), element, [](const Element& one, std::string_view name) {
            return one.name < name;
        });
    return found != elements.end() && found->name == element ? found->role : Role::Inline;
}

int heading_of(std::string_view element) noexcept {
    const bool heading =
        element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
    return heading ? element[1] - '0' : 0;
}

Look look_of(const Attributes& attributes) {
    Look look;
    look.hidden = attributes.has("hidden");
    const std::string_view written = attributes.value("style");
    if (!written.empty()) {
        const std::string style = bare(written);
        look.hidden = look.hidden || property(style, "display").starts_with("none") ||
                      property(style, "visibility").starts_with("hidden") ||
                      property(style, "mso-hide").starts_with("all");
        look.bold = is_bold(property(style, "font-weight"));
    }
    return look;
}

std::size_t span_of(std::string_view number, std::size_t most) noexcept {
    constexpr std::size_t digits = 6;
    const std::size_t begin = std::min(number.find_first_not_of(" \t\n\r"), number.size());
    number = number.substr(begin, digits);
    std::size_t span = 1;
    std::from_chars(number.data(), number.data() + number.size(), span);
    return std::clamp<std::size_t>(span, 1, most);
}

}  // namespace nianbao::html

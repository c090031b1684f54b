#include "traces/tags.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace nianbao::traces {
namespace {

constexpr std::size_t most_characters = 60;

bool is_white(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

}  // namespace

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_white);
}

Element take(xml::Scanner& scanner, const xml::Token& start) {
    if (!is_start(start)) {
        return {start.source, {}, {}};
    }
    const std::size_t outside = scanner.depth() - 1;
    const char* const begin = start.source.data();
    const char* const inside = begin + start.source.size();
    Element element;
    bool apart = false;
    xml::Token token = scanner.next();
    for (; !(closes(token) && scanner.depth() == outside); token = scanner.next()) {
        if (token.kind == xml::Token::Kind::Text) {
            element.text += (apart && !element.text.empty() ? " " : "") + characters(token);
            apart = false;
        }
        apart = apart || (closes(token) && token.local == "p");
    }
    const char* const end = token.source.data();
    element.content = {inside, static_cast<std::size_t>(end - inside)};
    element.source = {begin, static_cast<std::size_t>(end - begin) + token.source.size()};
    return element;
}

std::string shortened(std::string_view text) {
    std::string made;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (count++ == most_characters) {
            return made + "…";
        }
        const std::size_t size = text::code_point(text, at).size;
        made += is_white(text[at]) ? " " : std::string(text.substr(at, size));
        at += size;
    }
    return made;
}

}  // namespace nianbao::traces

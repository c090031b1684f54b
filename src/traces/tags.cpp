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

std::string all_characters(std::string_view part) {
    std::string all;
    each_token(part, [&](const xml::Scanner&, const xml::Token& token) {
        all += token.kind == xml::Token::Kind::Text ? characters(token) : "";
    });
    return all;
}

Element take(xml::Scanner& scanner, const xml::Token& start) {
    if (!is_start(start)) {
        return {start.source, {}, {}};
    }
    Element element;
    bool apart = false;
    const xml::Token end = each_inside(scanner, [&](const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            element.text += (apart && !element.text.empty() ? " " : "") + characters(token);
            apart = false;
        }
        apart = apart || (closes(token) && token.local == "p");
    });
    element.source = from_to(start, end);
    element.content = element.source.substr(
        start.source.size(), element.source.size() - start.source.size() - end.source.size());
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

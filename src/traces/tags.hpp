#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "xml/escape.hpp"
#include "xml/scanner.hpp"
#include "xml/splice.hpp"

namespace nianbao::traces {

inline bool is_start(const xml::Token& token) noexcept {
    return token.kind == xml::Token::Kind::Start;
}

/// A start tag, also of an empty element.
inline bool opens(const xml::Token& token) noexcept {
    return is_start(token) || token.kind == xml::Token::Kind::Empty;
}

inline bool closes(const xml::Token& token) noexcept {
    return token.kind == xml::Token::Kind::End;
}

/// Calls for every piece of a part.
template <typename Visit>
void each_token(std::string_view part, Visit visit) {
    xml::Scanner scanner(part);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        visit(scanner, token);
    }
}

/// Where the characters of a piece of text stand: a CDATA section is them as they are, between its
/// marks.
inline std::string_view raw_characters(const xml::Token& token) {
    constexpr std::size_t open = 9;   // <![CDATA[
    constexpr std::size_t close = 3;  // ]]>
    return token.cdata ? token.source.substr(open, token.source.size() - open - close)
                       : token.source;
}

/// The characters of a piece of text.
inline std::string characters(const xml::Token& token) {
    return token.cdata ? std::string(raw_characters(token)) : xml::decode(token.source);
}

/// All characters of a part.
std::string all_characters(std::string_view part);

inline bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Nothing in the place of a piece of a part.
inline xml::Splice cut(std::string_view part, std::string_view piece) {
    return {xml::span_of(part, piece), {}};
}

/// Calls for every piece inside the element whose start tag the scanner has just given. Gives its
/// end tag.
template <typename Visit>
xml::Token each_inside(xml::Scanner& scanner, Visit visit) {
    const std::size_t inside = scanner.depth();
    xml::Token token = scanner.next();
    for (; !(closes(token) && scanner.depth() < inside); token = scanner.next()) {
        visit(token);
    }
    return token;
}

/// The bytes from one piece of a part to another.
inline std::string_view from_to(const xml::Token& first, const xml::Token& last) {
    const char* const end = last.source.data() + last.source.size();
    return {first.source.data(), static_cast<std::size_t>(end - first.source.data())};
}

/// An element, whole.
struct Element {
    std::string_view source;   ///< from its start tag to its end tag
    std::string_view content;  ///< between its tags
    std::string text;          ///< its characters, and those inside; paragraphs apart by a blank
};

/// Passes over the element whose start tag the scanner has just given.
Element take(xml::Scanner& scanner, const xml::Token& start);

/// A text on one line and at most 60 characters long, for a reader.
std::string shortened(std::string_view text);

/// True where nothing but blanks stands there.
bool is_blank(std::string_view text);

}  // namespace nianbao::traces

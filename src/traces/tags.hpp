#pragma once

#include <cstddef>
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

/// The characters of a piece of text.
inline std::string characters(const xml::Token& token) {
    constexpr std::size_t open = 9;   // <![CDATA[
    constexpr std::size_t close = 3;  // ]]>
    return token.cdata ? std::string(token.source.substr(open, token.source.size() - open - close))
                       : xml::decode(token.source);
}

/// Nothing in the place of a piece of a part.
inline xml::Splice cut(std::string_view part, std::string_view piece) {
    return {xml::span_of(part, piece), {}};
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

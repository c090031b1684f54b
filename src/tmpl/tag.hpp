#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/format.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// A tag found in the text of a story.
struct Tag {
    enum class Kind : std::uint8_t {
        Value,      ///< {{path}}, {{{path}}}, {{&path}}: the same, since every value is escaped
        Section,    ///< {{#path}}
        Inverted,   ///< {{^path}}
        End,        ///< {{/path}}
        Include,    ///< {{>name}}, a partial
        Comment,    ///< {{! … }}, the only tag that may span paragraphs
        Delimiters  ///< {{=<% %>=}}, from here to the end of the story
    };
    Kind kind = Kind::Value;
    std::string path;  ///< trimmed; the name of a partial; empty for comments and delimiters
    std::vector<Format> formats;  ///< of a value or section, in the order they are applied
    std::string written;          ///< the whole tag as it stands in the text
    std::string indent;           ///< of an Include that is alone in its line: the blanks before it
    bool standalone = false;  ///< its line, in a plain story, holds no text: it takes the line up
    bool wide = false;        ///< full-width marks of an input method stand in for its delimiters
    std::size_t begin = 0;    ///< in the text of the story, in bytes
    std::size_t end = 0;      ///< behind the closing delimiter
};

/// The tags of a text in their order. What is wrong with a tag is added to `problems`.
std::vector<Tag> find_tags(std::string_view text,
                           const TemplateOptions& delimiters,
                           std::vector<Problem>& problems);

/// Where an offset of a story's text is, for messages: the name of the text, if it has one, and the
/// words around.
std::string place_in(const xml::Story& story, std::uint32_t text, std::size_t offset);

/// The words around an offset of a story's text, none from beyond its cell: "…words…".
std::string words_at(std::string_view text, std::size_t offset);

/// Adds a problem of a template, with the words around an offset of a story's text as its place.
void report(std::vector<Problem>& problems,
            const char* code,
            Words message,
            Words remedy,
            std::string_view text,
            std::size_t offset);
/// The same with place_in() as its place.
void report(std::vector<Problem>& problems,
            const char* code,
            Words message,
            Words remedy,
            const xml::Story& story,
            std::uint32_t text,
            std::size_t offset);

}  // namespace nianbao::tmpl

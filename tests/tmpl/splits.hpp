#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "docx/story_reader.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xml/escape.hpp"

namespace nianbao::tmpl {

/// Characters of UTF-8 text, so that a cut never falls inside one.
inline std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80) {
            characters.back() += c;
        } else {
            characters.emplace_back(1, c);
        }
    }
    return characters;
}

/// A paragraph whose text is cut at random into runs with random looks and marks between them.
inline std::string split_line(std::string_view text, std::mt19937& random) {
    constexpr std::array<std::string_view, 4> looks = {
        "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>", "<w:rPr/>"};
    constexpr std::array<std::string_view, 5> between = {"",
                                                         "",
                                                         "<w:proofErr w:type=\"spellStart\"/>",
                                                         "<w:bookmarkEnd w:id=\"0\"/>",
                                                         "<w:r><w:lastRenderedPageBreak/></w:r>"};
    std::string line = "<w:p>";
    const std::vector<std::string> characters = characters_of(text);
    for (std::size_t i = 0; i < characters.size();) {
        line += "<w:r>";
        line += looks[random() % looks.size()];
        line += "<w:t xml:space=\"preserve\">";
        for (std::size_t size = 1 + random() % 4; size > 0 && i < characters.size(); --size) {
            xml::append_text(line, characters[i++]);
        }
        line += "</w:t></w:r>";
        line += between[random() % between.size()];
    }
    return line + "</w:p>";
}

/// The characters of a body: a paragraph mark and a line break both end a line.
inline std::string text_of(const std::string& part) {
    const xml::Story story = docx::read_story(part);
    std::string text;
    for (const xml::Atom& atom : story.atoms) {
        if (atom.kind == xml::Atom::Kind::Text) {
            text += story.characters(atom);
        } else if (atom.kind == xml::Atom::Kind::LineClose || atom.source == "<w:br/>") {
            text += '\n';
        } else if (atom.source == "<w:tab/>") {
            text += '\t';
        }
    }
    return text;
}

/// An inline string whose text is cut at random into runs with random looks.
inline std::string split_cell(std::string_view text, std::mt19937& random) {
    constexpr std::array<std::string_view, 3> looks = {
        "", "<rPr><b/></rPr>", "<rPr><rFont val=\"SimSun\"/></rPr>"};
    std::string item = "<is>";
    const std::vector<std::string> characters = characters_of(text);
    for (std::size_t i = 0; i < characters.size();) {
        item += "<r>";
        item += looks[random() % looks.size()];
        item += "<t xml:space=\"preserve\">";
        for (std::size_t size = 1 + random() % 4; size > 0 && i < characters.size(); --size) {
            xml::append_text(item, characters[i++]);
        }
        item += "</t></r>";
    }
    return item + "</is>";
}

/// The characters of the only cell of a sheet: of an inline string, or of a typed value.
inline std::string text_of_cell(const std::string& sheet) {
    xml::Scanner scanner(sheet);
    std::string text;
    bool inside = false;
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        if (token.local == "t" || token.local == "v") {
            inside = token.kind == xml::Token::Kind::Start;
        } else if (token.kind == xml::Token::Kind::Text && inside) {
            text += xml::decode(token.source);
        }
    }
    return text;
}

}  // namespace nianbao::tmpl

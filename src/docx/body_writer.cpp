#include "docx/body_writer.hpp"

#include <algorithm>

#include "xml/escape.hpp"

namespace nianbao::docx {
namespace {

std::string escaped(std::string_view characters) {
    std::string out;
    xml::append_text(out, characters);
    return out;
}

std::string text_element(const std::string& prefix, std::string_view characters) {
    return "<" + prefix + "t>" + escaped(characters) + "</" + prefix + "t>";
}

std::string run(const Paragraph& paragraph, std::string_view characters) {
    return "<" + paragraph.prefix + "r>" + paragraph.run_properties +
           text_element(paragraph.prefix, characters) + "</" + paragraph.prefix + "r>";
}

/// Text for a paragraph that has no w:t.
xml::Splice first_text(std::string_view part,
                       const Paragraph& paragraph,
                       std::string_view characters) {
    const std::string& prefix = paragraph.prefix;
    if (paragraph.start.size == paragraph.source.size) {
        std::string tag(paragraph.start.of(part).substr(0, paragraph.start.size - 2));
        return {paragraph.source, tag + ">" + run(paragraph, characters) + "</" + prefix + "p>"};
    }
    if (paragraph.run_end) {
        return {{*paragraph.run_end, 0}, text_element(prefix, characters)};
    }
    const std::size_t end = part.rfind('<', paragraph.source.end() - 1);
    return {{end, 0}, run(paragraph, characters)};
}

}  // namespace

void write_text(std::string_view part,
                const Paragraph& paragraph,
                std::size_t begin,
                std::size_t size,
                std::string_view characters,
                std::vector<xml::Splice>& splices) {
    if (paragraph.pieces.empty()) {
        splices.push_back(first_text(part, paragraph, characters));
        return;
    }
    const std::size_t end = begin + size;
    bool written = false;
    for (const TextPiece& piece : paragraph.pieces) {
        const std::size_t from = std::max(begin, piece.begin);
        const std::size_t to = std::min(end, piece.begin + piece.size);
        const bool untouched = from == to && (written || size > 0);
        if (from > to || untouched) {
            continue;
        }
        const std::string_view text =
            std::string_view(paragraph.text).substr(piece.begin, piece.size);
        std::string content(text.substr(0, from - piece.begin));
        content += written ? std::string_view() : characters;
        content += text.substr(to - piece.begin);
        splices.push_back({piece.content, escaped(content)});
        written = true;
    }
}

std::string paragraph_like(std::string_view part,
                           const Paragraph& pattern,
                           std::string_view characters) {
    const std::string& prefix = pattern.prefix;
    return "<" + prefix + "p>" + std::string(pattern.properties.of(part)) +
           run(pattern, characters) + "</" + prefix + "p>";
}

}  // namespace nianbao::docx

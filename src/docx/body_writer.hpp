#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "docx/body_reader.hpp"
#include "xml/splice.hpp"

namespace nianbao::docx {

/// Characters that take the place of a stretch of a paragraph's text.
struct Stretch {
    std::size_t begin = 0;  ///< in bytes of the text
    std::size_t size = 0;   ///< may be 0
    std::string characters;
};

/// Writes stretches into a paragraph, in order and apart from each other; the run a stretch begins
/// in gives its looks, what stands around it stays. A paragraph without any w:t takes the first
/// one as its text. False where a stretch has no characters of a w:t to stand in: it is not
/// written. Appends to `splices`.
bool write_text(std::string_view part,
                const Paragraph& paragraph,
                const std::vector<Stretch>& stretches,
                std::vector<xml::Splice>& splices);

/// A paragraph with the properties of another and one run of text.
std::string paragraph_like(std::string_view part,
                           const Paragraph& pattern,
                           std::string_view characters);

}  // namespace nianbao::docx

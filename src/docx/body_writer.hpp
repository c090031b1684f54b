#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "docx/body_reader.hpp"
#include "xml/splice.hpp"

namespace nianbao::docx {

/// Writes `characters` in place of a stretch of a paragraph's text: a range of its own characters,
/// which loses no others. The first run touched gives the looks. A range of no size is written at
/// the end of a paragraph that has no text. Appends to `splices`.
void write_text(std::string_view part,
                const Paragraph& paragraph,
                std::size_t begin,
                std::size_t size,
                std::string_view characters,
                std::vector<xml::Splice>& splices);

/// A paragraph with the properties of another and one run of text.
std::string paragraph_like(std::string_view part,
                           const Paragraph& pattern,
                           std::string_view characters);

}  // namespace nianbao::docx

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nianbao::docx {

/// The style that the start of a paragraph with its w:pPr names; empty where it names none.
std::string style_of_paragraph(std::string_view line_open);

/// True where the w:pPr of a paragraph has an element of this local name, such as "numPr".
bool has_property(std::string_view line_open, std::string_view local);

/// Where an element goes in the w:pPr of a paragraph, whose children stand in a fixed order
/// (ECMA-376 part 1, §17.3.1.26): behind those that come before it. `local` is one of the elements
/// from pStyle to ind. The paragraph must have w:pPr.
std::size_t place_of_property(std::string_view line_open, std::string_view local);

}  // namespace nianbao::docx

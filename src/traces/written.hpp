#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "traces/parts.hpp"
#include "traces/trace.hpp"

namespace nianbao::traces {

/// Characters of a passage that stand together in its part: of one w:t, one attribute.
struct Piece {
    xml::Span source;       ///< raw: references are not resolved
    std::size_t begin = 0;  ///< in the text of the passage
    bool cdata = false;     ///< there are no references
};

/// A text a document holds, wherever it is: a paragraph, a cell, a comment, a description.
struct Passage {
    opc::PartName part;
    std::string where;  ///< "paragraph 4", "string 7"
    std::string text;
    std::vector<Piece> pieces;
};

/// All texts of a document: paragraphs of every story and drawing, strings of sheets, texts of
/// charts, descriptions of pictures, tips and prompts, properties, instructions of fields and links
/// that are no address of a page, such as "tel:". What revisions deleted is read as well. Numbers
/// of sheets and formulas are none.
std::vector<Passage> written(Parts& parts);

/// What makes a passage say `text`, which has as many bytes: wherever runs split it.
std::vector<Edit> rewriting(Parts& parts, const Passage& passage, std::string_view text);

}  // namespace nianbao::traces

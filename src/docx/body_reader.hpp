#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/grid.hpp"
#include "xml/splice.hpp"

namespace nianbao::docx {

/// The characters of one w:t.
struct TextPiece {
    xml::Span content;      ///< in the part, between the tags
    std::size_t begin = 0;  ///< in the text of the paragraph
    std::size_t size = 0;
};

/// The characters of one w:r, and its properties.
struct Run {
    std::size_t begin = 0;  ///< in the text of the paragraph
    std::size_t size = 0;
    std::string style;    ///< id of its character style; mostly empty
    bool hidden = false;  ///< w:vanish
};

/// What the paragraph says of its place in lists and in the outline.
struct ParagraphMarks {
    std::string style;    ///< id; empty for the default
    std::string list;     ///< w:numId; empty where it says nothing, "0" for none
    std::string level;    ///< w:ilvl
    std::string outline;  ///< w:outlineLvl, "0" to "9"
};

/// A paragraph: what it says, and where something can be written into it.
struct Paragraph {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::string text;  ///< tabs and line breaks as \t and \n, all revisions accepted
    std::vector<TextPiece> pieces;
    std::vector<Run> runs;
    ParagraphMarks marks;
    std::size_t table = none;  ///< the innermost table it stands in, by index
    xml::Span source;          ///< from <w:p> to </w:p>
    xml::Span start;           ///< the start tag
    xml::Span properties;      ///< w:pPr; no size where there is none
    std::string prefix;        ///< namespace prefix with its colon, mostly "w:"
    /// w:rPr for a run that is written here: that of the first run, else that of the paragraph
    /// mark; may be empty.
    std::string run_properties;
    std::optional<std::size_t> run_end;  ///< where the end tag of the first run stands
};

/// A table: the grid, and the paragraphs of each of its cells.
struct Table {
    text::Grid grid;
    std::vector<std::vector<std::size_t>> paragraphs;  ///< of each cell of the grid, by index
    std::size_t first_paragraph = 0;                   ///< how many paragraphs stand before it
};

/// What is there and yet no text of the page.
struct PassedOver {
    enum class Kind {
        Deleted,  ///< by a revision, or moved away by one
        Drawing   ///< a picture, a shape, a text box, an object
    };
    Kind kind = Kind::Deleted;
    std::size_t paragraph = 0;  ///< it stands in, by index
    std::string text;           ///< what it says; mostly empty for a picture
};

/// The paragraphs and tables of a part, in the order of the document. A nested table is a table of
/// its own; its words do not belong to the cell around it.
struct Body {
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<PassedOver> passed_over;
};

/// Reads word/document.xml. Merged cells (gridSpan, vMerge, hMerge; ECMA-376 part 1, §17.4.17,
/// §17.4.84, §17.4.22) are one cell, cells left out at the beginning of a row (gridBefore,
/// §17.4.14) are no cells. Deleted text and rows are not there, text boxes and drawings are passed
/// over; all of these are told in `passed_over`. Throws Error as xml::Scanner does.
Body read_body(std::string_view part);

}  // namespace nianbao::docx

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao::format {

/// A row of the sheet 正文: a title of a section, a block, or a piece of a list or table.
struct NarrativeRow {
    std::string section;  ///< the title of the section that begins here; empty: the one above
    std::string level;    ///< what the words are: "段落", "二级标题"; empty: a paragraph
    std::vector<std::string> cells;  ///< the words; of a table or picture, several
    std::string place;               ///< of the words

    bool operator==(const NarrativeRow&) const = default;
};

/// What a row may be: the entries of the column 层级.
struct RowLevel {
    enum class Kind { Paragraph, Heading, RunIn, Item, TableRow, Picture, NoText };
    std::string_view name;
    Kind kind = Kind::Paragraph;
    int level = 0;         ///< of headings, 1 to 4; 0 for a run-in heading that has none
    bool ordered = false;  ///< of items
    bool head = false;     ///< of rows of tables
    bool anew = false;     ///< begins a list or table even right behind one of its kind
};

const std::vector<RowLevel>& row_levels();
/// Null pointer for a level there is none of.
const RowLevel* row_level(std::string_view name);

/// The rows of blocks. What a row cannot tell by itself stands in its cells: of a picture name,
/// caption, description, fallback, width, height. A blank cell that a table needs for its width is
/// an ideographic space.
std::vector<NarrativeRow> rows_of_blocks(const std::vector<Block>& blocks);

/// The blocks of rows, none of which begins a section; unknown levels and lengths that are none are
/// notes, and their words paragraphs.
std::vector<Block> blocks_of_rows(const std::vector<NarrativeRow>& rows, std::vector<Note>& notes);

}  // namespace nianbao::format

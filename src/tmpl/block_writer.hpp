#pragma once

#include <string>
#include <string_view>

#include "nianbao/data.hpp"
#include "tmpl/program.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// Writes a value that is a list of blocks in the place of a paragraph: each takes the look of that
/// paragraph, or the styles that the template has for what it is. A block is a text, each line of
/// it a paragraph, or an object of one of these members; one that is false is not there:
///
///     "p"       a paragraph; a line feed is a line break in it
///     "h1"–"h4" a heading of that level
///     "run_in"  {"heading", "text"}: a heading that begins its paragraph
///     "list"    texts; with "ordered": true they are numbered 1. 2. 3.
///     "table"   rows of texts or numbers; the first row is the head unless "head" is false
///     "picture" a picture as PictureValue has it, as wide as the text at most, in a paragraph of
///               its own, with its caption below
class BlockWriter {
public:
    /// Appends to `out`, behind a block of the kind `before`. What cannot be written is told of
    /// `question`.
    BlockWriter(std::string& out,
                const BlockShape& shape,
                Rendering& rendering,
                std::uint32_t question,
                Block before)
        : out_(out),
          shape_(shape),
          rendering_(rendering),
          question_(question),
          behind_table_(before == Block::Table || before == Block::MadeTable) {}

    /// Gives what was written last.
    Block write(const Data& value);

private:
    void block(const Data& block);
    bool member(std::string_view key, const Data& value, const Data& block);
    void run_in(const Data& value);
    void list(const Data& items, bool ordered);
    void table(const Data& rows, bool has_head);
    void picture(const Data& block);
    void centered(const std::string& style, std::string_view run_content);
    void row(const Data::List& cells, std::size_t columns, bool head);
    void paragraphs(const std::string& style, const Data& value);
    void paragraph(const std::string& style, std::string_view prefix, std::string_view text);
    std::string line_open(const std::string& style) const;
    std::string in_paragraph(const std::string& properties) const;
    void run(std::string_view properties, std::string_view text);
    std::string_view text_of(const Data& value);
    void end(Block block);
    void refuse();

    std::string& out_;
    const BlockShape& shape_;
    Rendering& rendering_;
    std::uint32_t question_;
    std::size_t number_ = 0;  ///< of the block at hand, from 1
    Block last_ = Block::Nothing;
    bool behind_table_;  ///< nothing was written since the end of a table
};

}  // namespace nianbao::tmpl

#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/control.hpp"
#include "tmpl/format.hpp"
#include "tmpl/path.hpp"
#include "xlsx/dates.hpp"
#include "xlsx/formula.hpp"

namespace nianbao::tmpl {

/// What was written last in a cell or story, as far as a schema cares: a cell must end with a
/// paragraph (ECMA-376 part 1, §17.4.65). A made table is one of the data: programs join tables
/// that touch, which is for the template to decide on its own tables.
enum class Block : std::uint8_t { Same, Nothing, Paragraph, Table, MadeTable };

/// One step of rendering. Static bytes are copied; the rest asks the data or repairs what an empty
/// section leaves behind.
struct Op {
    enum class Code : std::uint8_t {
        Static,   ///< append pool[a, a+b)
        Value,    ///< append the value of question a, in text style b
        Section,  ///< question a; its body ends at op b
        Control,  ///< up to b where question a has a value to print, else from there to the end of
                  ///< b
        Otherwise,    ///< of the control that points here; its end is b
        Unknown,      ///< up to b only where the data does not know question a
        SectionEnd,   ///< of the section at op a
        Line,         ///< wrap what was written since the last line: strings a … b
        CloseLine,    ///< the same, where anything was written
        MarkerBegin,  ///< what follows joins the unfinished line if there is one, …
        MarkerEnd,    ///< … else it stands before the next
        Guard,        ///< append strings a, b unless a paragraph was the last block
        Apart,        ///< append string a where a made table was the last block
        TableOpen,    ///< remember where a table begins
        TableBody,    ///< remember where its rows begin
        TableClose,   ///< take the table back where it has no rows; else append string a
        MergeStart,   ///< a table begins whose cells may merge downwards
        MergeCell,    ///< merge the cell with the one above it where question a has one answer; the
                      ///< prefix of names is string b
        StoryOpen,    ///< a text box inside a line: set the line aside
        StoryClose,   ///< and take it up again
        Blocks,       ///< the blocks that question a gives, of shape b
        Picture,      ///< a frame of shape b: with the picture of question a up to op `otherwise`
                      ///< of the shape, as it was from there to its `end`, or not at all
        PictureField,   ///< what reads otherwise for the picture at hand: a is PictureCut::Kind
        PictureInLine,  ///< a drawing with the picture of question a; the shape is b
        Call,           ///< fragment a, its lines set in by string b more
        Indent,         ///< how far the lines of the fragment are set in, in text style a
        Identity,  ///< the id of kind a that stands for string b; made anew for a copy if `defines`
        Reserve,   ///< the id of kind a that the next string b of this copy will get
        Once,      ///< append string a the first time
        Note,      ///< append the id of a copy of note b of kind a, which is written now
        Aside,     ///< up to b stands a note that is written only where it is referred to
        Notes,     ///< append the notes of kind a that were written
        Restart,   ///< the list string a begins anew
        Anew,      ///< up to b only in a copy in which list string a has begun anew
        Cell,      ///< a sheet cell of shape b whose value is that of question a, with its type
        CellOpen,  ///< the text of a sheet cell begins
        CellClose,     ///< and becomes the string of a cell of shape b
        BandBegin,     ///< sheet rows a to b are repeated by the section that follows
        BandEnd,       ///< and the section is over
        BandKept,      ///< the same; where it came out empty, its rows stay, blank
        CopyBegin,     ///< one more copy of the rows a to b
        CopyEnd,       ///< is complete
        ColumnsBegin,  ///< cells of columns a to b are repeated by the section that follows
        ColumnsEnd,    ///< and the section is over
        ColumnBegin,   ///< one more copy of the columns a to b
        ColumnEnd,     ///< is complete
        Row,           ///< sheet row a comes out: append its new number
        RowGone,       ///< sheet row a does not come out
        CellName,      ///< append the new name of a cell of column a in this row
        Formula        ///< append formula a as it reads here
    };
    Code code = Code::Static;
    Block after = Block::Same;  ///< of Static: the last block it ends
    bool at_line = false;       ///< of Static: the next line begins behind it
    bool inverted = false;      ///< of Section: {{^path}}
    bool defines = false;       ///< of Identity
    bool from_margin = false;   ///< of Call: its lines are not set in as those around it are
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// How line feeds and tabs of a value are written: they leave the text element and come back.
struct TextStyle {
    std::string line_feed;
    std::string tab;
    bool attribute = false;  ///< escape quotation marks
    bool sheet = false;  ///< escape _xHHHH_ as a shared string must (ECMA-376 part 1, §22.9.2.19)
    bool operator==(const TextStyle&) const = default;
};

/// The style of texts in sheet cells, and in attributes (XML 1.0 §3.3.3).
inline const TextStyle in_cell{"\n", "\t", false, true};
inline const TextStyle in_attribute{"&#10;", "&#9;", true, false};

/// The pieces of a sheet cell around its value.
struct CellShape {
    std::string head;          ///< <c r="B5" s="3", or what of it stands before the name of a cell
    std::uint32_t column = 0;  ///< of a cell whose row moves: the column of its name, else 0
    std::string tail;          ///< and what stands behind the name
    std::string prefix;        ///< namespace prefix of the sheet with its colon, mostly empty
    std::string value_open;    ///< ><v>, to be set by ProgramWriter::cell()
    std::string value_close;   ///< </v></c>, the same
    std::string item_open;     ///< <si>, or <is> of an inline string
    std::string item_close;    ///< its end tag
    std::string text_open;     ///< what stands between <si> and the first character
    std::string text_close;    ///< its counterpart
    bool is_inline = false;    ///< the text stands in the cell, not among the shared strings
    bool is_movable = false;   ///< as the sheet and the shared strings have the same prefix; set by
                               ///< ProgramWriter::cell()
    std::uint32_t slot = 0;    ///< the shared string that held the tags
    std::optional<xlsx::Epoch> date;  ///< where its style shows a date: from when days count
};

/// A formula of a sheet cell that may read differently once rows have moved.
struct CellFormula {
    xlsx::Formula formula;
    std::uint32_t row = 0;  ///< where it stands in the template
    std::uint32_t column = 0;
};

/// A cell of a blank row: its style.
struct BlankCell {
    std::string before;  ///< <c r="
    std::uint32_t column = 0;
    std::string behind;  ///< " s="3"/>
};

/// A row of a section as it looks without its contents.
struct BlankRow {
    std::uint32_t number = 0;  ///< in the template
    bool is_gone = false;      ///< held only tags
    std::string before;        ///< <row r="
    std::string behind;        ///< " ht="30">
    std::vector<BlankCell> cells;
    std::string close;  ///< </row>
};

/// The paragraph, run and text element around a tag, from which the lines of a partial are made.
/// All empty where there are none of them: in a sheet cell, in a property.
struct Frame {
    std::string line_open, line_close;
    std::string run_open, run_close;
    std::string text_open, text_close;
    bool in_line = false;  ///< in a link or the like: the partial must not leave its line

    bool has_lines() const { return !line_open.empty(); }
    bool operator==(const Frame&) const = default;
};

/// What blocks in the place of a paragraph look like: that paragraph, and styles of the template
/// by id, empty where it has none.
struct BlockShape {
    Frame frame;
    TextStyle style;
    std::string prefix;  ///< "w:"
    std::array<std::string, 4> headings;
    std::string run_in_heading;  ///< a character style
    std::string bullet;
    std::string table;
    std::string table_head;
    std::string table_value;
    std::string picture;  ///< of the paragraph of a picture
    std::string caption;  ///< and of what stands below
};

/// A frame for pictures, or a place in a line for one.
struct PictureShape {
    std::int64_t width = 0;  ///< of the frame, in EMU; of a line, how much it can take
    std::int64_t height = 0;
    std::string prefix;           ///< "w:" of a drawing in a line, "xdr:" of an anchor in a sheet
    std::string embed;            ///< "r:embed"
    std::string blip;             ///< "a:blip"
    bool empty_blip = false;      ///< a:blip has no content
    std::uint32_t otherwise = 0;  ///< ops
    std::uint32_t end = 0;
};

/// The ops [from, to) that a partial has become in one place of a part.
struct Fragment {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// A part of a template, ready to be rendered. Immutable.
struct Program {
    std::string pool;
    std::vector<Op> ops;    ///< first those of the part itself, then its fragments
    std::uint32_t end = 0;  ///< where the ops of the part itself end
    std::vector<Fragment> fragments;
    std::map<std::string, Fragment, std::less<>> notes;  ///< by id, those of Op::Code::Aside
    std::vector<std::string> strings;
    std::vector<TextStyle> styles;
    std::vector<CellShape> cells;
    std::vector<BlockShape> blocks;
    std::vector<CellFormula> formulas;
    std::vector<PictureShape> pictures;
    /// By the first and last row of a section over rows that may come out empty and must not.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<BlankRow>> blanks;
    std::string head;  ///< of a sheet whose rows are apart: what stands before them
    std::string tail;  ///< and behind
};

/// A tag that asks for data.
struct Question {
    // What every rendering looks at stands together.
    Path path;
    LastPlace seen;                      ///< where the first name of the path was found
    Variable variable = Variable::None;  ///< of the innermost loop, instead of a path
    bool at_root = false;         ///< looked for in the whole data, not in the sections around
    bool soft = false;            ///< of a content control, which stays as it is without an answer
    std::vector<Format> formats;  ///< in the order they are applied

    std::string name;                   ///< the path as written
    std::string written;                ///< the whole tag
    std::string place;                  ///< part and the words around it
    std::vector<docx::Choice> choices;  ///< of a list: an answer is shown as its choice
    bool free_choice = true;            ///< any other answer will do as well
    Path needs;  ///< a value of the whole data without which there is no answer
};

/// Everything the tags of a template ask for, over all its parts.
struct Questions {
    std::vector<Question> all;
    std::set<std::string, std::less<>> optional;  ///< paths also asked for by {{^path}}
    std::set<std::string, std::less<>> heads;     ///< the first names of all paths
};

/// Appends ops and static bytes to a program; neighbouring static bytes become one op.
class ProgramWriter {
public:
    explicit ProgramWriter(Program& program) : program_(program), chunk_(program.pool.size()) {}

    /// Copies bytes in the middle of a line.
    void copy(std::string_view bytes);
    /// Copies bytes that end a block.
    void copy_end(std::string_view bytes, Block block);
    /// Puts a mark where a line may begin, even when no bytes were copied since the last op.
    void mark_line();
    /// Says that it is not known whether a line is unfinished here.
    void forget_line() { at_line_ = false; }
    /// Says that nothing is unfinished here.
    void stand_at_line() { at_line_ = true; }

    /// Adds an op behind what was copied; gives its index.
    std::uint32_t add(const Op& op);
    std::uint32_t add(Op::Code code, std::uint32_t a = 0, std::uint32_t b = 0);
    std::uint32_t next() const { return static_cast<std::uint32_t>(program_.ops.size()); }
    Op& at(std::uint32_t op) { return program_.ops[op]; }

    std::uint32_t string(std::string_view text);
    std::uint32_t style(const TextStyle& style);
    std::uint32_t cell(CellShape shape);
    std::uint32_t block(BlockShape shape);
    std::uint32_t formula(CellFormula formula);
    std::uint32_t picture(PictureShape shape);
    PictureShape& picture_at(std::uint32_t shape) { return program_.pictures[shape]; }
    void finish() { flush(false); }

private:
    void flush(bool even_if_empty);

    Program& program_;
    std::size_t chunk_;  ///< where in the pool the open chunk begins
    Block after_ = Block::Same;
    bool at_line_ = true;
};

}  // namespace nianbao::tmpl

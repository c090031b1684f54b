#include <charconv>
#include <string>
#include <vector>

#include "tmpl/band_emitter.hpp"
#include "tmpl/emission.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/formula_emitter.hpp"
#include "xlsx/start_tag.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

using xlsx::around_name;
using Named = xlsx::TagAroundName;

/// The tag without its type, and without its end, so that more can follow.
std::string open_ended(std::string_view tag) {
    std::string out = xlsx::without_attribute(tag, "t");
    out.resize(out.find_last_not_of("/>") + 1);
    return out;
}

class SheetEmitter : Emission {
public:
    SheetEmitter(const xlsx::Sheet& sheet,
                 const SheetOutline& outline,
                 std::string_view place,
                 const Emitting& emitting,
                 const Surroundings& workbook)
        : Emission(sheet.story, outline.cells, place, emitting),
          program_(emitting.program),
          sheet_(sheet),
          plan_(outline),
          workbook_(workbook),
          moves_(workbook.moves != nullptr && outline.moves()),
          formulas_(sheet, workbook.moves, out_),
          doors_(outline, place, emitting.compiling.questions, out_),
          bands_(
              BandEmitter::Axis::Rows, outline, emitting.compiling.questions, out_, marks_, doors_),
          columns_(BandEmitter::Axis::Columns,
                   outline,
                   emitting.compiling.questions,
                   out_,
                   marks_,
                   doors_) {}

    /// The sheet as one piece.
    void run() && {
        const bool rows = !sheet_.rows.empty();
        atoms(0, rows ? sheet_.rows.front().first : size());
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
            row(i);
        }
        atoms(rows ? sheet_.rows.back().end : size(), size());
        out_.finish();
    }

    /// The rows, and apart from them what stands around.
    void run_rows() && {
        if (sheet_.rows.empty()) {
            program_.head = joined(0, size());
            out_.finish();
            return;
        }
        program_.head = joined(0, sheet_.rows.front().first);
        program_.tail = joined(sheet_.rows.back().end, size());
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
            row(i);
        }
        bands_.finish();
        out_.finish();
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(story_.atoms.size()); }

    std::string joined(std::uint32_t from, std::uint32_t to) const {
        std::string bytes;
        for (std::uint32_t i = from; i < to; ++i) {
            bytes += at(i).source;
        }
        return bytes;
    }

    void atoms(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t i = from; i < to; ++i) {
            if (at(i).kind == Kind::Open) {
                tagged_cell(i, {sheet_.cells.at(i).head, {}}, 0);
                i = at(i).partner;
            } else {
                out_.copy(at(i).source);
            }
        }
    }

    // Rows

    void row(std::size_t index) {
        const xlsx::SheetRow& row = sheet_.rows[index];
        if (moves_) {
            bands_.reach(row.number);
        }
        if (moves_ && plan_.removed[index]) {
            skip_row(row);
            return;
        }
        if (moves_) {
            const Named tag = around_name(row_tag(row));
            out_.copy(tag.before);
            out_.add(Op::Code::Row, row.number);
            out_.copy(tag.behind);
        } else {
            out_.copy(at(row.first).source);
        }
        std::uint32_t atom = row.first + 1;
        for (const xlsx::SheetCell& cell : row.cells) {
            atoms(atom, cell.first);
            columns_.reach(cell.column);
            one_cell(row, cell);
            atom = cell.end;
        }
        columns_.finish();
        atoms(atom, row.end);
    }

    /// Which columns have cells (spans, ECMA-376 part 1, §18.3.1.73) is only a hint, and may be
    /// wrong once columns move.
    std::string row_tag(const xlsx::SheetRow& row) const {
        const std::string_view tag = at(row.first).source;
        return plan_.columns.empty() ? std::string(tag) : xlsx::without_attribute(tag, "spans");
    }

    void skip_row(const xlsx::SheetRow& row) {
        out_.add(Op::Code::RowGone, row.number);
        for (std::uint32_t i = row.first; i < row.end; ++i) {
            text_.skip(i);
        }
    }

    // Cells

    void one_cell(const xlsx::SheetRow& row, const xlsx::SheetCell& cell) {
        const bool tagged = at(cell.first).kind == Kind::Open;
        const std::string_view tag =
            tagged ? std::string_view(sheet_.cells.at(cell.first).head) : at(cell.first).source;
        const Named around = moves_ ? around_name(tag) : Named{std::string(tag), {}};
        if (tagged) {
            tagged_cell(cell.first, around, moves_ ? cell.column : 0);
            return;
        }
        const auto door = plan_.doors.find(cell.first);
        if (door != plan_.doors.end()) {
            const std::uint32_t choice =
                doors_.begin(*door->second, row.number, door_shape(cell, around));
            plain_cell(row, cell, around);
            doors_.end(choice);
        } else {
            plain_cell(row, cell, around);
        }
    }

    void plain_cell(const xlsx::SheetRow& row, const xlsx::SheetCell& cell, const Named& around) {
        out_.copy(around.before);
        if (moves_) {
            out_.add(Op::Code::CellName, cell.column);
            out_.copy(around.behind);
        }
        for (std::uint32_t i = cell.first + 1; i < cell.end; ++i) {
            if (i == cell.formula) {
                formulas_.add(at(i).source, row.number, cell.column);
            } else {
                out_.copy(at(i).source);
            }
        }
    }

    /// A cell that held no text of its own takes one as an inline string.
    CellShape door_shape(const xlsx::SheetCell& cell, const Named& around) const {
        const std::string_view tag = at(cell.first).source;
        const std::string_view prefix = xml::prefix_of(xlsx::name_of(tag));
        CellShape shape;
        shape.head = moves_ ? around.before : open_ended(tag);
        shape.column = moves_ ? cell.column : 0;
        shape.tail = moves_ ? open_ended(around.behind) : "";
        shape.prefix = prefix.empty() ? "" : std::string(prefix) + ":";
        shape.is_inline = true;
        shape.text_open = "<" + shape.prefix + "t xml:space=\"preserve\">";
        shape.text_close = "</" + shape.prefix + "t>";
        shape.date = date_of(tag);
        return shape;
    }

    void tagged_cell(std::uint32_t open, const Named& around, std::uint32_t column) {
        switch (plan_.fates.at(open)) {
            case CellFate::Blank:
                out_.copy(around.before);
                if (column != 0) {
                    out_.add(Op::Code::CellName, column);
                }
                out_.copy(around.behind + "/>");
                skip(open);
                break;
            case CellFate::Typed:
                typed(open, shape_of(open, around, column));
                break;
            case CellFate::Text:
                text(open, shape_of(open, around, column));
        }
    }

    void skip(std::uint32_t open) {
        for (std::uint32_t i = open; i < at(open).partner; ++i) {
            text_.skip(i);
        }
    }

    void text(std::uint32_t open, std::uint32_t shape) {
        out_.add(Op::Code::CellOpen, 0, shape);
        for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
            at(i).kind == Kind::Text ? text_.text(i) : text_.edge(i);
        }
        out_.add(Op::Code::CellClose, 0, shape);
    }

    void typed(std::uint32_t open, std::uint32_t shape) {
        for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
            while (marks_.waits_at(i, false)) {
                const Mark& mark = marks_.pass();
                if (mark.kind == Mark::Kind::Value && !marks_.is_refused(mark)) {
                    out_.add(Op::Code::Cell, marks_.question(mark), shape);
                }
            }
            text_.skip(i);
        }
    }

    /// From when days count, in a cell whose style shows a date.
    std::optional<xlsx::Epoch> date_of(std::string_view start_tag) const {
        const std::string_view style = xlsx::attribute_of(start_tag, "s");
        std::size_t number = 0;
        std::from_chars(style.data(), style.data() + style.size(), number);
        const bool date = number < workbook_.date_styles.size() && workbook_.date_styles[number];
        return date ? std::optional(workbook_.epoch) : std::nullopt;
    }

    std::uint32_t shape_of(std::uint32_t open, const Named& around, std::uint32_t column) {
        const xlsx::CellStory& cell = sheet_.cells.at(open);
        CellShape shape;
        shape.head = around.before;
        shape.column = column;
        shape.tail = around.behind;
        shape.prefix = cell.prefix;
        shape.is_inline = cell.is_inline;
        shape.slot = cell.slot;
        shape.date = date_of(cell.head);
        shape.item_open = cell.item_open;
        shape.item_close = xlsx::end_tag_of(cell.item_open);
        for (std::uint32_t i = open + 1; at(i).kind != Kind::Text; ++i) {
            const Atom& atom = at(i);
            const bool text = atom.kind == Kind::TextOpen;
            shape.text_open += text ? preserving(atom.source) : std::string(atom.source);
            shape.text_close.insert(0, at(atom.partner).source);
        }
        return out_.cell(std::move(shape));
    }

    Program& program_;
    const xlsx::Sheet& sheet_;
    const SheetOutline& plan_;
    const Surroundings& workbook_;
    bool moves_;
    FormulaEmitter formulas_;
    DoorEmitter doors_;
    BandEmitter bands_;
    BandEmitter columns_;
};

}  // namespace

Program emit_sheet(const xlsx::Sheet& sheet,
                   const SheetOutline& outline,
                   std::string_view place,
                   Compiling& compiling,
                   const Surroundings& workbook) {
    Program program;
    Partials partials(compiling, program);
    const Emitting emitting{compiling, partials, program, true};
    SheetEmitter emitter(sheet, outline, place, emitting, workbook);
    workbook.moves == nullptr ? std::move(emitter).run() : std::move(emitter).run_rows();
    emit_partials(emitting);
    return program;
}

}  // namespace nianbao::tmpl

#include <string>

#include "tmpl/emission.hpp"
#include "tmpl/emitter.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

/// "</si>" for "<si>".
std::string end_tag_of(std::string_view start_tag) {
    const std::size_t name_end = start_tag.find_first_of(" \t\r\n/>");
    return "</" + std::string(start_tag.substr(1, name_end - 1)) + ">";
}

class SheetEmitter : Emission {
public:
    SheetEmitter(const xlsx::Sheet& sheet,
                 const Outline& outline,
                 std::string_view place,
                 const Emitting& emitting)
        : Emission(sheet.story, outline, place, emitting), sheet_(sheet) {}

    void run() && {
        for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
            if (at(i).kind == Kind::Open) {
                cell(i);
                i = at(i).partner;
            } else {
                out_.copy(at(i).source);
            }
        }
        out_.finish();
    }

private:
    void cell(std::uint32_t open) {
        const std::uint32_t shape = out_.cell(shape_of(open));
        if (is_one_value(open)) {
            typed(open, shape);
            return;
        }
        out_.add(Op::Code::CellOpen, 0, shape);
        for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
            at(i).kind == Kind::Text ? text_.text(i) : text_.edge(i);
        }
        out_.add(Op::Code::CellClose, 0, shape);
    }

    /// The text of the cell is one value tag and nothing else.
    bool is_one_value(std::uint32_t open) const {
        std::uint32_t first = open;
        while (first < at(open).partner && at(first).kind != Kind::Text) {
            ++first;
        }
        if (!marks_.waits_at(first, false)) {
            return false;
        }
        const Mark& mark = marks_.peek();
        const Tag& tag = outline_.tags[mark.tag];
        const std::string& text = story_.texts[at(first).story];
        return mark.kind == Mark::Kind::Value && tag.begin == 0 && tag.end == text.size();
    }

    void typed(std::uint32_t open, std::uint32_t shape) {
        out_.add(Op::Code::Cell, marks_.question(marks_.pass()), shape);
        for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
            text_.skip(i);
        }
    }

    CellShape shape_of(std::uint32_t open) const {
        const xlsx::CellStory& cell = sheet_.cells.at(open);
        CellShape shape;
        shape.head = cell.head;
        shape.prefix = cell.prefix;
        shape.is_inline = cell.is_inline;
        shape.slot = cell.slot;
        shape.item_open = cell.item_open;
        shape.item_close = end_tag_of(cell.item_open);
        for (std::uint32_t i = open + 1; at(i).kind != Kind::Text; ++i) {
            const Atom& atom = at(i);
            const bool text = atom.kind == Kind::TextOpen;
            shape.text_open += text ? preserving(atom.source) : std::string(atom.source);
            shape.text_close.insert(0, at(atom.partner).source);
        }
        return shape;
    }

    const xlsx::Sheet& sheet_;
};

}  // namespace

Program emit_sheet(const xlsx::Sheet& sheet,
                   const Outline& outline,
                   std::string_view place,
                   Compiling& compiling) {
    Program program;
    Partials partials(compiling, program);
    const Emitting emitting{compiling, partials, program, true};
    SheetEmitter(sheet, outline, place, emitting).run();
    emit_partials(emitting);
    return program;
}

}  // namespace nianbao::tmpl

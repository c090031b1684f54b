#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/identity.hpp"
#include "tmpl/cell_merges.hpp"
#include "tmpl/control_emitter.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/layout.hpp"
#include "tmpl/line_emitter.hpp"
#include "tmpl/note_emitter.hpp"
#include "tmpl/picture_emitter.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

class StoryEmitter : LineEmitter {
public:
    StoryEmitter(const xml::Story& story,
                 const Outline& outline,
                 std::string_view place,
                 const Emitting& emitting,
                 bool fragment)
        : LineEmitter(story, outline, place, emitting, fragment),
          merges_(story, outline, out_, marks_),
          notes_(story, emitting, out_, marks_),
          controls_(emitting.controls),
          pictures_(story, outline, emitting, out_, marks_, text_),
          control_emitter_(story, place, emitting.compiling.questions, out_, marks_) {}

    void run() && {
        for (std::uint32_t i = 0; i < story_.atoms.size(); i = step(i)) {
        }
        out_.finish();
    }

private:
    /// Emits an atom; gives the next one to look at.
    std::uint32_t step(std::uint32_t i) {
        notes_.reach(i);
        table_body(i);
        lifted_marks(i);
        switch (at(i).kind) {
            case Kind::Opaque:
                opaque(i);
                return i + 1;
            case Kind::Text:
                text(i);
                return i + 1;
            case Kind::LineOpen:
                return line_open(i);
            case Kind::LineClose:
                line_close(i);
                return i + 1;
            case Kind::Open:
                return open(i);
            case Kind::Close:
                close(i);
                return i + 1;
            default:
                text_.edge(i);
                return i + 1;
        }
    }

    std::uint32_t open(std::uint32_t i) {
        const Atom& atom = at(i);
        if (atom.container == Enclosure::Other) {
            end_ragged_line();
            return other(i);
        }
        if (atom.container == Enclosure::Row && fate(i).removed) {
            return skip_row(i);
        }
        end_ragged_line();
        if (atom.container == Enclosure::Story) {
            runs_.open_run();
            runs_.enter();
            if (is_bare(i)) {
                out_.copy(atom.source);
                return i + 1;
            }
            out_.add(Op::Code::StoryOpen);
        }
        if (atom.container == Enclosure::Table && (fate(i).guarded || has_row_controls(i))) {
            out_.add(Op::Code::TableOpen);
            waiting_tables_.push_back(i);
        }
        if (atom.container == Enclosure::Table) {
            marks_.keep_apart(atom.source);
            merges_.table(i);
        }
        marks_.copy(atom.source);
        out_.copy_end({}, Block::Nothing);
        return atom.container == Enclosure::Cell && merges_.cell(i) ? i + 2 : i + 1;
    }

    std::uint32_t other(std::uint32_t i) {
        if (controls_ != nullptr && !controls_->empty() && i != inside_) {
            const auto found = controls_->find(at(i).source.data());
            const auto tag =
                found == controls_->end() ? std::nullopt : control_tag(found->second.tag);
            if (tag) {
                return control(i, found->second, *tag);
            }
            if (found != controls_->end() && found->second.kind == docx::Control::Kind::Item) {
                return item(i);
            }
        }
        runs_.open_run();
        if (pictures_.write_drawing(i)) {
            return at(i).partner + 1;
        }
        marks_.copy(at(i).source);
        return i + 1;
    }

    /// A control is filled with a value, or is a section: of the rows, paragraphs or runs in it.
    std::uint32_t control(std::uint32_t i, const docx::Control& control, const ControlTag& tag) {
        const std::uint32_t question = control_emitter_.ask(control, tag);
        const bool in_line = control_emitter_.is_in_line(i);
        const bool value = tag.kind == Tag::Kind::Value && control_emitter_.takes_value(i, control);
        if (control.kind == docx::Control::Kind::Repeating && tag.kind == Tag::Kind::Value) {
            return repeating(i, question);
        }
        std::uint32_t choice = 0;
        if (!in_line) {
            out_.mark_line();
        }
        if (control.kind == docx::Control::Kind::Picture && tag.kind == Tag::Kind::Value &&
            pictures_.write_control(i, control, question)) {
            out_.copy_end({}, in_line ? Block::Same : Block::Paragraph);
            return at(i).partner + 1;
        }
        if (value) {
            choice = out_.add(Op::Code::Control, question);
            control_emitter_.filled(i, control, question);
            const std::uint32_t otherwise = out_.add(Op::Code::Otherwise);
            out_.at(choice).b = otherwise;
        }
        section_of_control(i, question, tag.kind == Tag::Kind::Inverted);
        if (value) {
            const std::uint32_t end = out_.add(Op::Code::SectionEnd);
            out_.at(out_.at(choice).b).b = end;
        }
        if (!in_line) {
            out_.stand_at_line();
            guard_behind(i);
        }
        return at(i).partner + 1;
    }

    /// A control that ends a cell may come out empty, and the cell with it.
    void guard_behind(std::uint32_t open) {
        const std::uint32_t home = at(open).parent;
        const std::uint32_t line = control_emitter_.first_line(open);
        const bool ends = at(at(open).partner + 1).kind == Kind::Close;
        if (ends && at(home).container != Enclosure::Table &&
            at(home).container != Enclosure::Row && line != nowhere && !is_body(at(home).source)) {
            guard_like(line);
        }
    }

    /// A table whose rows stand in controls may lose them all.
    bool has_row_controls(std::uint32_t table) const {
        const bool has_controls = controls_ != nullptr && !controls_->empty();
        for (std::uint32_t i = table + 1; has_controls && i < at(table).partner; ++i) {
            if (at(i).kind == Kind::Open && at(i).parent == table &&
                controls_->contains(at(i).source.data())) {
                return true;
            }
        }
        return false;
    }

    /// A control around items keeps itself once; its first item is the pattern of all.
    std::uint32_t repeating(std::uint32_t open, std::uint32_t question) {
        const auto outside = std::exchange(repeating_, Repeating{open, question, false});
        write_control(open);
        repeating_ = outside;
        return at(open).partner + 1;
    }

    std::uint32_t item(std::uint32_t open) {
        const std::uint32_t content = at(open).parent;
        if (repeating_.open == nowhere || at(content).parent != repeating_.open) {
            write_control(open);
        } else if (!std::exchange(repeating_.has_item, true)) {
            section_of_control(open, repeating_.question, false);
        } else {
            const std::uint32_t choice = out_.add(Op::Code::Unknown, repeating_.question);
            write_control(open);
            const std::uint32_t end = out_.add(Op::Code::SectionEnd);
            out_.at(choice).b = end;
        }
        return at(open).partner + 1;
    }

    void write_control(std::uint32_t open) {
        const std::uint32_t outside = std::exchange(inside_, open);
        for (std::uint32_t i = open; i <= at(open).partner; i = step(i)) {
        }
        inside_ = outside;
    }

    void section_of_control(std::uint32_t open, std::uint32_t question, bool inverted) {
        marks_.begin(question, inverted);
        write_control(open);
        marks_.end();
    }

    /// A story of characters alone, without lines: an attribute, the instruction of a field.
    bool is_bare(std::uint32_t open) const {
        const bool bare = at(open + 1).kind == Kind::Text || at(open).partner == open + 1;
        return at(open).container == Enclosure::Story && bare;
    }

    std::uint32_t skip_row(std::uint32_t row) {
        for (std::uint32_t i = row + 1; i < at(row).partner; ++i) {
            text_.skip(i);
        }
        return at(row).partner + 1;
    }

    /// The first row of a table that may lose all its rows is still to come when it begins.
    void table_body(std::uint32_t i) {
        const bool row = at(i).kind == Kind::Open && at(i).container == Enclosure::Row;
        const bool control = at(i).kind == Kind::Open && controls_ != nullptr &&
                             controls_->contains(at(i).source.data()) &&
                             at(at(i).parent).container == Enclosure::Table;
        if ((row || control) && !waiting_tables_.empty()) {
            waiting_tables_.pop_back();
            out_.add(Op::Code::TableBody);
        }
    }

    void close(std::uint32_t i) {
        const Atom& atom = at(i);
        if (atom.container == Enclosure::Other) {
            end_ragged_line();
            runs_.open_run();
            out_.copy(atom.source);
            return;
        }
        end_ragged_line();
        if (is_bare(atom.partner)) {
            runs_.leave();
            out_.copy(atom.source);
            return;
        }
        const bool table = atom.container == Enclosure::Table;
        if (table && (fate(i).guarded || has_row_controls(atom.partner))) {
            out_.add(Op::Code::TableClose, out_.string(atom.source));
            return;
        }
        if (fate(i).guarded && !is_body(at(atom.partner).source)) {
            guard(i);
        }
        out_.copy_end(atom.source, table ? Block::Table : Block::Same);
        if (atom.container == Enclosure::Story) {
            runs_.leave();
            out_.add(Op::Code::StoryClose);
        }
    }

    /// A control of items that is being written.
    struct Repeating {
        std::uint32_t open = nowhere;
        std::uint32_t question = 0;
        bool has_item = false;
    };

    CellMerges merges_;
    NoteEmitter notes_;
    Repeating repeating_;
    std::uint32_t inside_ = nowhere;  ///< the control whose own content is being written
    const Controls* controls_;
    PictureEmitter pictures_;
    ControlEmitter control_emitter_;
    std::vector<std::uint32_t> waiting_tables_;  ///< tables whose first row is still to come
};

}  // namespace

void emit_lines(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting,
                bool fragment) {
    StoryEmitter(story, outline, place, emitting, fragment).run();
}

}  // namespace nianbao::tmpl

#include <string>
#include <vector>

#include "docx/identity.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/line_emitter.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

bool is_body(std::string_view start_tag) {
    const std::size_t name_end = start_tag.find_first_of(" \t\r\n/>");
    return xml::local_of(start_tag.substr(1, name_end - 1)) == "body";
}

class StoryEmitter : LineEmitter {
public:
    StoryEmitter(const xml::Story& story,
                 const Outline& outline,
                 std::string_view place,
                 const Emitting& emitting,
                 bool fragment)
        : LineEmitter(story, outline, place, emitting, fragment) {}

    void run() && {
        for (std::uint32_t i = 0; i < story_.atoms.size(); i = step(i)) {
        }
        out_.finish();
    }

private:
    /// Emits an atom; gives the next one to look at.
    std::uint32_t step(std::uint32_t i) {
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

    // Containers

    std::uint32_t open(std::uint32_t i) {
        const Atom& atom = at(i);
        if (atom.container == Enclosure::Other) {
            end_ragged_line();
            runs_.open_run();
            marks_.copy(atom.source);
            return i + 1;
        }
        if (atom.container == Enclosure::Row && fate(i).removed) {
            return skip_row(i);
        }
        end_ragged_line();
        if (is_bare(i)) {
            runs_.open_run();
            runs_.enter();
            out_.copy(atom.source);
            return i + 1;
        }
        if (atom.container == Enclosure::Story) {
            runs_.open_run();
            runs_.enter();
            out_.add(Op::Code::StoryOpen);
        }
        if (atom.container == Enclosure::Table && fate(i).guarded) {
            out_.add(Op::Code::TableOpen);
            waiting_tables_.push_back(i);
        }
        out_.copy_end(start_tag(i), Block::Nothing);
        return i + 1;
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
        if (row && !waiting_tables_.empty()) {
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
        if (table && fate(i).guarded) {
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

    /// A cell, header or text box must not end without a paragraph; its last one is the pattern.
    void guard(std::uint32_t close) {
        for (std::uint32_t i = close; i-- > at(close).partner;) {
            if (at(i).kind == Kind::LineClose && at(i).parent == at(close).partner) {
                const std::string start = docx::without_optional_ids(at(at(i).partner).source);
                out_.add(Op::Code::Guard, out_.string(start), out_.string(at(i).source));
                return;
            }
        }
    }

    std::vector<std::uint32_t> waiting_tables_;  ///< tables whose first row is still to come
};

}  // namespace

Program emit_story(const xml::Story& story,
                   const Outline& outline,
                   std::string_view place,
                   Compiling& compiling) {
    Program program;
    Partials partials(compiling, program);
    const Emitting emitting{compiling, partials, program, false};
    StoryEmitter(story, outline, place, emitting, false).run();
    emit_partials(emitting);
    return program;
}

void emit_lines(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting) {
    StoryEmitter(story, outline, place, emitting, true).run();
}

}  // namespace nianbao::tmpl

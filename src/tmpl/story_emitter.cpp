#include <string>
#include <vector>

#include "tmpl/emission.hpp"
#include "tmpl/emitter.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

constexpr std::uint32_t no_line = 0xFFFFFFFF;

/// Paragraph and revision ids are optional and must not occur twice, so repeated parts go without
/// them (w14:paraId, w14:textId).
std::string without_ids(std::string_view start_tag) {
    std::string tag(start_tag);
    for (const char* name : {"paraId=\"", "textId=\""}) {
        const std::size_t at = tag.find(name);
        const std::size_t open = at == std::string::npos ? at : tag.rfind(' ', at);
        if (open != std::string::npos) {
            tag.erase(open, tag.find('"', tag.find('"', at) + 1) + 1 - open);
        }
    }
    return tag;
}

bool is_body(std::string_view start_tag) {
    const std::size_t name_end = start_tag.find_first_of(" \t\r\n/>");
    return xml::local_of(start_tag.substr(1, name_end - 1)) == "body";
}

class StoryEmitter : Emission {
public:
    /// `fragment`: the story is a partial, whose lines may be set in.
    StoryEmitter(const xml::Story& story,
                 const Outline& outline,
                 std::string_view place,
                 const Emitting& emitting,
                 bool fragment)
        : Emission(story, outline, place, emitting), fragment_(fragment) {
        if (fragment) {
            ragged_ = 0;  // it may go on in a line that others have begun
            out_.forget_line();
        }
    }

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

    void lifted_marks(std::uint32_t atom) {
        while (marks_.waits_at(atom, true)) {
            if (!is_ragged()) {
                out_.mark_line();
            }
            const Mark& mark = marks_.act();
            ragged_ = mark.ragged ? mark.line : ragged_;
            is_ragged() ? out_.forget_line() : out_.stand_at_line();
        }
    }

    /// A line of a partial is set in as the tag was that includes it, unless tags take it up.
    void text(std::uint32_t i) {
        const bool begins_line = at(i).text_begin == 0 || at(i - 1).kind == Kind::Text ||
                                 at(i - 1).kind == Kind::TextOpen;
        if (fragment_ && begins_line && !text_.is_taken_up(i)) {
            runs_.open_text();
            out_.add(Op::Code::Indent, out_.style(text_.style(i)));
        }
        text_.text(i);
    }

    // Lines

    bool is_ragged() const { return ragged_ != no_line; }

    std::string start_tag(std::uint32_t i) const {
        return marks_.inside_section() ? without_ids(at(i).source) : std::string(at(i).source);
    }

    std::uint32_t line_open(std::uint32_t i) {
        if (fate(i).removed) {
            return skip_line(i);
        }
        const bool split = fate(i).split || is_ragged();
        if ((split || fate(i).joined) && !is_ragged()) {
            out_.mark_line();
        }
        if (fate(i).joined) {
            joined_ = i;
        } else if (split) {
            split_.push_back(i);
        } else {
            out_.copy(start_tag(i));
        }
        ragged_ = no_line;
        return i + 1;
    }

    /// Passes over a line of section tags; its range markers stay.
    std::uint32_t skip_line(std::uint32_t open) {
        for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
            text_.skip(i);
            if (at(i).kind == Kind::Opaque && at(i).role == Atom::Role::Marker) {
                marker(at(i).source);
            }
        }
        return at(open).partner + 1;
    }

    void marker(std::string_view source) {
        if (is_ragged()) {
            out_.add(Op::Code::Marker, out_.string(source));
        } else {
            out_.copy_end(source, Block::Same);
        }
    }

    void line_close(std::uint32_t i) {
        const std::uint32_t open = at(i).partner;
        if (joined_ == open) {
            ragged_ = open;
            joined_ = no_line;
            out_.forget_line();
        } else if (!split_.empty() && split_.back() == open) {
            split_.pop_back();
            line_op(Op::Code::Line, open);
        } else {
            out_.copy_end(at(i).source, Block::Paragraph);
        }
    }

    void line_op(Op::Code code, std::uint32_t open) {
        const std::uint32_t start = out_.string(start_tag(open));
        const std::uint32_t end = out_.string(at(at(open).partner).source);
        out_.add(code, start, end);
        out_.stand_at_line();
    }

    /// Something begins that cannot be part of a line: an unfinished line ends here.
    void end_ragged_line() {
        if (is_ragged()) {
            line_op(Op::Code::CloseLine, ragged_);
            ragged_ = no_line;
        }
    }

    void opaque(std::uint32_t i) {
        const bool marker = at(i).role == Atom::Role::Marker || at(i).role == Atom::Role::Anchor;
        const bool markup = at(i).source.starts_with('<');
        if (!marker && markup) {
            end_ragged_line();
        }
        text_.opaque(i);
    }

    // Containers

    std::uint32_t open(std::uint32_t i) {
        const Atom& atom = at(i);
        if (atom.container == Enclosure::Other) {
            end_ragged_line();
            runs_.open_run();
            out_.copy(atom.source);
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
                const std::string start = without_ids(at(at(i).partner).source);
                out_.add(Op::Code::Guard, out_.string(start), out_.string(at(i).source));
                return;
            }
        }
    }

    std::vector<std::uint32_t> split_;           ///< open lines whose mark is set while rendering
    std::vector<std::uint32_t> waiting_tables_;  ///< tables whose first row is still to come
    std::uint32_t ragged_ = no_line;             ///< the line that may be unfinished here
    std::uint32_t joined_ = no_line;             ///< the open line whose mark a comment has eaten
    bool fragment_;
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

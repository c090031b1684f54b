#include "tmpl/line_emitter.hpp"

#include "docx/identity.hpp"

namespace nianbao::tmpl {

using xml::Atom;
using Kind = Atom::Kind;

LineEmitter::LineEmitter(const xml::Story& story,
                         const Outline& outline,
                         std::string_view place,
                         const Emitting& emitting,
                         bool fragment)
    : Emission(story, outline, place, emitting),
      fragment_(fragment),
      ragged_ends_(ragged_ends(story, outline)),
      last_break_(last_page_break(story, outline)) {
    if (fragment) {
        ragged_ = 0;  // it may go on in a line that others have begun
        out_.forget_line();
    }
}

void LineEmitter::lifted_marks(std::uint32_t atom) {
    while (marks_.waits_at(atom, true)) {
        if (marks_.peek().kind == Mark::Kind::Blocks) {
            end_ragged_line();
        }
        if (!is_ragged()) {
            out_.mark_line();
        }
        lifted_mark();
        is_ragged() ? out_.forget_line() : out_.stand_at_line();
    }
}

/// A section that comes out empty leaves the line before it as unfinished as it was; the copies of
/// a section go on with the line that the copy before has left.
void LineEmitter::lifted_mark() {
    const auto carried = ragged_ends_.find(marks_.number());
    const Mark& mark = marks_.act();
    if (mark.ragged) {
        ragged_ = mark.line;
    } else if (mark.kind == Mark::Kind::Begin) {
        before_.push_back(ragged_);
        ragged_ = is_ragged() || carried == ragged_ends_.end() ? ragged_ : carried->second;
    } else if (mark.kind == Mark::Kind::End) {
        ragged_ = is_ragged() ? ragged_ : before_.back();
        before_.pop_back();
    }
}

/// A line of a partial is set in as the tag was that includes it, unless tags take it up.
void LineEmitter::text(std::uint32_t i) {
    const bool begins_line =
        at(i).text_begin == 0 || at(i - 1).kind == Kind::Text || at(i - 1).kind == Kind::TextOpen;
    if (fragment_ && begins_line && !text_.is_taken_up(i)) {
        runs_.open_text();
        out_.add(Op::Code::Indent, out_.style(text_.style(i)));
    }
    text_.text(i);
}

std::string LineEmitter::start_tag(std::uint32_t i) const {
    return marks_.inside_section() ? docx::without_optional_ids(at(i).source)
                                   : std::string(at(i).source);
}

std::uint32_t LineEmitter::line_open(std::uint32_t i) {
    if (fate(i).removed) {
        return skip_line(i);
    }
    if (i == last_break_ && !is_ragged()) {
        marks_.begin_unless_last();
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
        marks_.copy(at(i).source);
    }
    ragged_ = no_line;
    return i + 1;
}

/// Passes over a line of section tags; its range markers stay.
std::uint32_t LineEmitter::skip_line(std::uint32_t open) {
    for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
        text_.skip(i);
        if (at(i).kind == Kind::Opaque && at(i).role == Atom::Role::Marker) {
            marker(at(i).source);
        }
    }
    return at(open).partner + 1;
}

void LineEmitter::marker(std::string_view source) {
    if (is_ragged()) {
        out_.add(Op::Code::MarkerBegin);
        marks_.copy(source);
        out_.add(Op::Code::MarkerEnd);
    } else {
        marks_.copy(source);
        out_.stand_at_line();
    }
}

void LineEmitter::line_close(std::uint32_t i) {
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
    if (open == last_break_ && marks_.in_own_section()) {
        marks_.end();
    }
}

void LineEmitter::line_op(Op::Code code, std::uint32_t open) {
    const std::uint32_t start = out_.string(start_tag(open));
    const std::uint32_t end = out_.string(at(at(open).partner).source);
    out_.add(code, start, end);
    out_.stand_at_line();
}

/// Something begins that cannot be part of a line: an unfinished line ends here.
void LineEmitter::end_ragged_line() {
    if (is_ragged()) {
        line_op(Op::Code::CloseLine, ragged_);
        ragged_ = no_line;
    }
}

void LineEmitter::guard_like(std::uint32_t line) {
    const std::string start = docx::without_optional_ids(at(line).source);
    out_.add(Op::Code::Guard, out_.string(start), out_.string(at(at(line).partner).source));
}

void LineEmitter::guard(std::uint32_t close) {
    for (std::uint32_t i = close; i-- > at(close).partner;) {
        if (at(i).kind == Kind::LineClose && at(i).parent == at(close).partner) {
            return guard_like(at(i).partner);
        }
    }
}

void LineEmitter::opaque(std::uint32_t i) {
    const bool marker = at(i).role == Atom::Role::Marker || at(i).role == Atom::Role::Anchor;
    const bool markup = at(i).source.starts_with('<');
    if (!marker && markup) {
        end_ragged_line();
    }
    text_.opaque(i);
}

}  // namespace nianbao::tmpl

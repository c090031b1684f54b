#include "tmpl/text_emitter.hpp"

#include <algorithm>
#include <string>

#include "tmpl/value_writer.hpp"
#include "xml/escape.hpp"

namespace nianbao::tmpl {

using xml::Atom;

void TextEmitter::edge(std::uint32_t atom) {
    const std::uint32_t partner = at(atom).partner;
    switch (at(atom).kind) {
        case Atom::Kind::RunOpen:
            touched_runs_.push_back(touched(atom));
            touched(atom) ? runs_.run(atom) : out_.copy(at(atom).source);
            break;
        case Atom::Kind::RunClose:
            touched_runs_.pop_back();
            touched(partner) ? runs_.end_run() : out_.copy(at(atom).source);
            break;
        case Atom::Kind::TextOpen:
            in_touched_run() || touched(atom) ? runs_.text(atom) : out_.copy(at(atom).source);
            break;
        default:
            in_touched_run() || touched(partner) ? runs_.end_text() : out_.copy(at(atom).source);
    }
}

void TextEmitter::opaque(std::uint32_t atom) {
    const bool swallowed = consumed_[at(atom).story] > at(atom).text_begin;
    if (at(atom).role == Atom::Role::Noise && (in_touched_run() || swallowed)) {
        return;
    }
    if (in_touched_run()) {
        runs_.open_run();
    }
    marks_.copy(at(atom).source);
}

bool TextEmitter::begins_tag(std::uint32_t atom) {
    const std::vector<std::uint32_t>& firsts = outline_.first_atoms;
    while (next_tag_ < firsts.size() && firsts[next_tag_] < atom) {
        ++next_tag_;
    }
    return next_tag_ < firsts.size() && firsts[next_tag_] == atom;
}

bool TextEmitter::is_taken_up(std::uint32_t atom) {
    return begins_tag(atom) && outline_.tags[next_tag_].standalone;
}

void TextEmitter::text(std::uint32_t atom) {
    std::size_t& consumed = consumed_[at(atom).story];
    std::size_t from = std::max<std::size_t>(consumed, at(atom).text_begin);
    const TargetPiece* const name = marks_.name_in(atom);
    if (name != nullptr && from == at(atom).text_begin) {
        piece(atom, from, from + name->begin);
        marks_.copy_name(name->name);
        from += name->end;
    }
    for (; begins_tag(atom); ++next_tag_) {
        piece(atom, from, outline_.tags[next_tag_].begin);
        from = outline_.tags[next_tag_].end;
        if (marks_.waits_at(atom, false) && marks_.peek().tag == next_tag_) {
            marks_.act(sheet_);
        }
    }
    piece(atom, from, at(atom).text_begin + at(atom).text_size);
    consumed = std::max(from, consumed);
}

void TextEmitter::skip(std::uint32_t atom) {
    while (marks_.waits_at(atom, false)) {
        marks_.pass();
    }
    std::size_t& consumed = consumed_[at(atom).story];
    for (; at(atom).kind == Atom::Kind::Text && begins_tag(atom); ++next_tag_) {
        consumed = std::max(consumed, outline_.tags[next_tag_].end);
    }
}

/// Writes characters that do not stand in the part as they are now.
void TextEmitter::made_piece(std::uint32_t atom, std::size_t begin, std::size_t end) {
    const Atom& text = at(atom);
    std::string written;
    append_value(
        written, story_.characters(text).substr(begin - text.text_begin, end - begin), style(atom));
    out_.copy(written);
}

/// Copies some characters of a Text atom.
void TextEmitter::piece(std::uint32_t atom, std::size_t begin, std::size_t end) {
    if (begin >= end) {
        return;
    }
    runs_.open_text();
    const Atom& text = at(atom);
    const bool whole = end - begin == text.text_size;
    if (!text.source.empty() && whole) {
        out_.copy(text.source);
    } else if (text.source.size() == text.text_size) {
        out_.copy(text.source.substr(begin - text.text_begin, end - begin));
    } else if (text.source.empty() || text.attribute) {
        made_piece(atom, begin, end);
    } else {
        std::string escaped;
        xml::append_text(escaped,
                         story_.characters(text).substr(begin - text.text_begin, end - begin));
        out_.copy(escaped);
    }
}

}  // namespace nianbao::tmpl

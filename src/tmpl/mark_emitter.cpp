#include "tmpl/mark_emitter.hpp"

#include <utility>

#include "xml/characters.hpp"

namespace nianbao::tmpl {

bool MarkEmitter::waits_at(std::uint32_t atom, bool lifted) const {
    return next_ < outline_.marks.size() && outline_.marks[next_].atom == atom &&
           outline_.marks[next_].lifted == lifted;
}

const Mark& MarkEmitter::act(bool sheet) {
    const Mark& mark = outline_.marks[next_++];
    switch (mark.kind) {
        case Mark::Kind::Value:
            value(mark, sheet);
            break;
        case Mark::Kind::Begin:
            begin(mark);
            break;
        case Mark::Kind::End:
            end();
            break;
        case Mark::Kind::Include:
            include(mark);
            break;
        case Mark::Kind::Nothing:
            break;
    }
    return mark;
}

void MarkEmitter::value(const Mark& mark, bool sheet) {
    runs_.open_text();
    const TextStyle style = runs_.style(story_.atoms[mark.atom], sheet);
    out_.add(Op::Code::Value, question(mark), out_.style(style));
}

void MarkEmitter::begin(const Mark& mark) {
    runs_.suspend();
    const Tag& tag = outline_.tags[mark.tag];
    Op op;
    op.code = Op::Code::Section;
    op.a = question(mark);
    op.inverted = tag.kind == Tag::Kind::Inverted;
    if (op.inverted || allows_missing(tag.formats)) {
        questions_.optional.insert(tag.path);
    }
    sections_.push_back(out_.add(op));
}

void MarkEmitter::end() {
    runs_.suspend();
    const std::uint32_t index = out_.add(Op::Code::SectionEnd, sections_.back());
    out_.at(sections_.back()).b = index;
    sections_.pop_back();
}

void MarkEmitter::include(const Mark& mark) {
    runs_.suspend();
    const Tag& tag = outline_.tags[mark.tag];
    const Frame frame = frame_around(story_, outline_.first_atoms[mark.tag]);
    if (const auto fragment = partials_.fragment(tag, frame, place_of(mark.tag))) {
        Op op;
        op.code = Op::Code::Call;
        op.a = *fragment;
        op.b = out_.string(tag.indent);
        op.from_margin = !mark.lifted && !tag.standalone;
        out_.add(op);
    }
}

std::string MarkEmitter::place_of(std::uint32_t tag) const {
    const xml::Atom& atom = story_.atoms[outline_.first_atoms[tag]];
    const std::string& text = story_.texts[atom.story];
    return place_ + ": …" + xml::words_around(text, outline_.tags[tag].begin, 45) + "…";
}

std::uint32_t MarkEmitter::question(const Mark& mark) {
    const Tag& tag = outline_.tags[mark.tag];
    std::string place = place_of(mark.tag);
    questions_.all.push_back({split_path(tag.path),
                              loop_variable(tag.path),
                              tag.formats,
                              tag.path,
                              tag.written,
                              std::move(place)});
    return static_cast<std::uint32_t>(questions_.all.size() - 1);
}

}  // namespace nianbao::tmpl

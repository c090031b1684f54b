#include "tmpl/note_emitter.hpp"

#include <utility>

#include "docx/identity.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {

void NoteEmitter::reach(std::uint32_t atom) {
    if (notes_ == nullptr || notes_->ids.empty()) {
        return;
    }
    if (atom == behind_) {
        end();
    }
    if (std::string id = note_at(atom); !id.empty()) {
        begin(atom, std::move(id));
    }
    if (is_end_of_part(atom)) {
        out_.add(Op::Code::Notes, static_cast<std::uint32_t>(notes_->kind));
    }
}

bool NoteEmitter::is_end_of_part(std::uint32_t atom) const {
    const xml::Atom& at = story_.atoms[atom];
    if (at.kind != xml::Atom::Kind::Close || at.container != xml::Atom::Container::Other) {
        return false;
    }
    const std::string_view name = xml::local_of(xml::name_of_tag(story_.atoms[at.partner].source));
    return name == "footnotes" || name == "endnotes";
}

std::string NoteEmitter::note_at(std::uint32_t atom) const {
    const xml::Atom& at = story_.atoms[atom];
    if (at.kind != xml::Atom::Kind::Open || at.container != xml::Atom::Container::Story) {
        return {};
    }
    for (const docx::IdentityMark& mark : docx::identities_in(at.source)) {
        const std::string_view id = at.source.substr(mark.begin, mark.end - mark.begin);
        if (mark.identity == notes_->kind && notes_->ids.contains(id)) {
            return std::string(id);
        }
    }
    return {};
}

void NoteEmitter::begin(std::uint32_t atom, std::string id) {
    apart_ = out_.add(Op::Code::Aside);
    behind_ = story_.atoms[atom].partner + 1;
    id_ = std::move(id);
    marks_.set_repeated(true);
}

void NoteEmitter::end() {
    marks_.set_repeated(false);
    const std::uint32_t end = out_.add(Op::Code::SectionEnd);
    out_.at(apart_).b = end;
    program_.notes[id_] = {apart_ + 1, end};
    behind_ = none;
}

}  // namespace nianbao::tmpl

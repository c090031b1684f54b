#include "tmpl/bookmarks.hpp"

#include <algorithm>
#include <utility>

#include "docx/field_target.hpp"
#include "docx/identity.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {

using xml::Atom;

Bookmarks::Bookmarks(const xml::Story& story, const Outline& outline)
    : story_(story), outline_(outline) {
    find_sections();
    read();
    for (Reference& reference : references_) {
        keep(reference);
    }
}

const TargetPiece* Bookmarks::name_in(std::uint32_t atom) const {
    const auto found = pieces_.find(atom);
    return found == pieces_.end() ? nullptr : &found->second;
}

std::set<std::string> Bookmarks::referred_ahead(std::uint32_t from, std::uint32_t to) const {
    std::set<std::string> names;
    for (auto at = ahead_.lower_bound(from); at != ahead_.end() && at->first < to; ++at) {
        if (at->second->second < to) {
            names.insert(at->second->first);
        }
    }
    return names;
}

void Bookmarks::find_sections() {
    int depth = 0;
    for (const Mark& mark : outline_.marks) {
        const int before = depth;
        depth += mark.kind == Mark::Kind::Begin ? 1 : mark.kind == Mark::Kind::End ? -1 : 0;
        if ((before == 0) != (depth == 0)) {
            sections_.push_back(mark.atom);
        }
    }
}

/// A number that atoms of the same outermost section have alone.
std::size_t Bookmarks::section_of(std::uint32_t atom) const {
    const auto next = std::upper_bound(sections_.begin(), sections_.end(), atom);
    const auto passed = static_cast<std::size_t>(next - sections_.begin());
    return passed % 2 == 0 ? 0 : passed;
}

void Bookmarks::read() {
    for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
        const Atom::Kind kind = story_.atoms[i].kind;
        if (kind == Atom::Kind::Opaque || kind == Atom::Kind::Open) {
            markup(i);
        } else if (kind == Atom::Kind::Text && !fields_.empty()) {
            instruction(i);
        }
    }
}

void Bookmarks::markup(std::uint32_t atom) {
    const std::string_view source = story_.atoms[atom].source;
    const std::string_view name = xml::local_of(xml::name_of_tag(source));
    if (name == "fldChar") {
        return field_character(atom);
    }
    of_notes_ = of_notes_ || name == "footnotes" || name == "endnotes";
    if (name != "bookmarkStart" && name != "hyperlink" && name != "fldSimple") {
        return;
    }
    for (const docx::IdentityMark& mark : docx::identities_in(source)) {
        if (mark.identity != docx::Identity::BookmarkName) {
            continue;
        }
        std::string target(source.substr(mark.begin, mark.end - mark.begin));
        if (mark.defines) {
            defined_.emplace(std::move(target), atom);
        } else {
            references_.push_back({atom, std::move(target), {}});
        }
    }
}

void Bookmarks::field_character(std::uint32_t atom) {
    const std::string_view source = story_.atoms[atom].source;
    if (source.find("begin") != std::string_view::npos) {
        fields_.emplace_back();
    } else if (!fields_.empty() && !fields_.back().in_result) {
        end_instruction(fields_.back());
        fields_.back().in_result = true;
    }
    if (!fields_.empty() && source.find("end") != std::string_view::npos) {
        fields_.pop_back();
    }
}

void Bookmarks::instruction(std::uint32_t atom) {
    Field& field = fields_.back();
    const Atom& text = story_.atoms[atom];
    const std::string_view parent = story_.atoms[text.parent].source;
    if (!field.in_result && xml::local_of(xml::name_of_tag(parent)) == "instrText") {
        field.atoms.emplace_back(atom, field.instruction.size());
        field.instruction += story_.characters(text);
    }
}

/// Cuts the name in an instruction by the texts that it stands in.
void Bookmarks::end_instruction(Field& field) {
    const docx::FieldTarget target = docx::field_target(field.instruction);
    if (target.end == target.begin) {
        return;
    }
    Reference reference{field.atoms.front().first,
                        field.instruction.substr(target.begin, target.end - target.begin),
                        {}};
    bool first = true;
    for (const auto& [atom, begin] : field.atoms) {
        const std::size_t end = begin + story_.atoms[atom].text_size;
        const std::size_t from = std::max(begin, target.begin);
        const std::size_t to = std::min(end, target.end);
        if (from < to) {
            const std::string name = std::exchange(first, false) ? reference.name : std::string();
            reference.pieces.emplace_back(atom, TargetPiece{from - begin, to - begin, name});
        }
    }
    references_.push_back(std::move(reference));
}

/// A name in which a tag stands is no name yet.
void Bookmarks::keep(Reference& reference) {
    const bool has_tag =
        std::any_of(reference.pieces.begin(), reference.pieces.end(), [&](const auto& piece) {
            const std::vector<std::uint32_t>& tags = outline_.first_atoms;
            return std::binary_search(tags.begin(), tags.end(), piece.first);
        });
    if (has_tag) {
        return;
    }
    const auto bookmark = defined_.find(reference.name);
    const bool is_here = bookmark != defined_.end();
    if (is_here ? section_of(bookmark->second) != section_of(reference.atom) : !of_notes_) {
        foreign_.insert(story_.atoms[reference.atom].source.data());
        return;
    }
    for (auto& [atom, piece] : reference.pieces) {
        pieces_.emplace(atom, std::move(piece));
    }
    if (is_here && reference.atom < bookmark->second) {
        ahead_.emplace(reference.atom, bookmark);
    }
}

}  // namespace nianbao::tmpl

#include "tmpl/last_break.hpp"

#include <string_view>

#include "tmpl/layout.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

bool is_page_break(const Atom& atom) {
    return atom.source.find("br ") != std::string_view::npos &&
           atom.source.find("\"page\"") != std::string_view::npos;
}

/// Nothing but a page break.
bool breaks_page(const xml::Story& story, std::uint32_t line_open) {
    bool found = false;
    for (std::uint32_t i = line_open + 1; i < story.atoms[line_open].partner; ++i) {
        const Atom& atom = story.atoms[i];
        const bool page = atom.kind == Kind::Opaque && is_page_break(atom);
        const bool solid = atom.kind == Kind::Text || atom.kind == Kind::Open ||
                           (atom.kind == Kind::Opaque && atom.role == Atom::Role::Solid);
        found = found || page;
        if (solid && !page) {
            return false;
        }
    }
    return found;
}

/// The last atom of a body that says something, its end and section properties passed over. A line
/// of section tags says nothing.
std::uint32_t last_line(const xml::Story& story, const Outline& outline, std::uint32_t body) {
    std::uint32_t i = story.atoms[body].partner;
    while (--i > body) {
        const Atom& atom = story.atoms[i];
        if (atom.kind == Kind::LineClose && outline.fates[atom.partner].removed) {
            i = atom.partner;
        } else if (atom.kind == Kind::LineClose) {
            return atom.partner;
        } else if (atom.kind != Kind::Opaque || atom.role == Atom::Role::Solid) {
            return nowhere;
        }
    }
    return nowhere;
}

/// The next mark behind an atom ends a section.
bool ends_section(const Outline& outline, std::uint32_t atom) {
    for (const Mark& mark : outline.marks) {
        if (mark.atom > atom) {
            return mark.kind == Mark::Kind::End && mark.lifted;
        }
    }
    return false;
}

}  // namespace

bool is_body(std::string_view start_tag) {
    return xml::local_of(xml::name_of_tag(start_tag)) == "body";
}

std::uint32_t last_page_break(const xml::Story& story, const Outline& outline) {
    for (std::uint32_t i = 0; i < story.atoms.size(); ++i) {
        const Atom& atom = story.atoms[i];
        if (atom.kind == Kind::Open && is_body(atom.source)) {
            const std::uint32_t line = last_line(story, outline, i);
            const bool found =
                line != nowhere && ends_section(outline, line) && breaks_page(story, line);
            return found ? line : nowhere;
        }
    }
    return nowhere;
}

}  // namespace nianbao::tmpl

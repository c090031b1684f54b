#include "tmpl/touched_runs.hpp"

#include "tmpl/layout.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

/// The innermost run, and the text elements in it.
void touch(const xml::Story& story,
           const std::vector<std::uint32_t>& open,
           std::vector<Fate>& fates) {
    for (std::size_t k = open.size(); k-- > 1;) {
        fates[open[k]].touched = true;
        if (story.atoms[open[k]].kind == Kind::RunOpen) {
            return;
        }
    }
}

}  // namespace

void touch_runs(const xml::Story& story, const Tags& tags, std::vector<Fate>& fates) {
    std::vector<std::uint32_t> open{nowhere};  // runs and texts, the innermost last
    std::vector<std::size_t> eaten(story.texts.size());
    std::size_t tag = 0;
    for (std::uint32_t i = 0; i < story.atoms.size(); ++i) {
        const Atom& atom = story.atoms[i];
        if (atom.kind == Kind::RunOpen || atom.kind == Kind::TextOpen) {
            open.push_back(i);
        } else if (atom.kind == Kind::RunClose || atom.kind == Kind::TextClose) {
            open.pop_back();
        } else if (atom.kind == Kind::Text) {
            bool loses = eaten[atom.story] > atom.text_begin;
            for (; tag < tags.all.size() && tags.atoms[tag] == i; ++tag) {
                eaten[atom.story] = tags.all[tag].end;
                loses = true;
            }
            if (loses) {
                touch(story, open, fates);
            }
        }
    }
}

}  // namespace nianbao::tmpl

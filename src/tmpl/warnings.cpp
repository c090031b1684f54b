#include "tmpl/warnings.hpp"

#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

/// Stands in text that a revision has inserted (ECMA-376 part 1, §17.13.5).
bool is_inserted(const xml::Story& story, std::uint32_t atom) {
    for (std::uint32_t i = story.atoms[atom].parent; i != 0; i = story.atoms[i].parent) {
        const std::string_view source = story.atoms[i].source;
        const std::string_view local = xml::local_of(xml::name_of_tag(source));
        if (local == "ins" || local == "moveTo") {
            return true;
        }
        if (story.atoms[i].container == xml::Atom::Container::Story) {
            return false;
        }
    }
    return false;
}

/// The Text atom that holds the last character of a tag.
std::uint32_t last_atom(const xml::Story& story, std::uint32_t first, const Tag& tag) {
    std::uint32_t last = first;
    for (std::uint32_t i = first; i < story.atoms.size(); ++i) {
        const xml::Atom& atom = story.atoms[i];
        if (atom.kind == xml::Atom::Kind::Text && atom.story == story.atoms[first].story) {
            last = i;
            if (atom.text_begin + atom.text_size >= tag.end) {
                break;
            }
        }
    }
    return last;
}

}  // namespace

std::vector<Problem> warnings_of(const xml::Story& story, const Outline& outline) {
    std::vector<Problem> warnings;
    for (std::uint32_t i = 0; i < outline.tags.size(); ++i) {
        const Tag& tag = outline.tags[i];
        const std::uint32_t first = outline.first_atoms[i];
        const std::uint32_t text = story.atoms[first].story;
        if (tag.wide) {
            report(warnings,
                   "tmpl.wide",
                   {"标记用了全角括号：" + tag.written,
                    "a tag is written with full-width braces: " + tag.written},
                   {"改成半角 {{ }}；template check --fix 可以代劳",
                    "write {{ }} in half width; template check --fix does it"},
                   story,
                   text,
                   tag.begin);
        }
        if (is_inserted(story, first) || is_inserted(story, last_atom(story, first, tag))) {
            report(
                warnings,
                "tmpl.revision",
                {"标记处在未接受的修订中，按接受后的文字读取：" + tag.written,
                 "a tag stands in a revision and is read as if that were accepted: " + tag.written},
                {"在 Word 或 WPS 中接受全部修订", "accept all revisions in Word or WPS"},
                story,
                text,
                tag.begin);
        }
    }
    return warnings;
}

}  // namespace nianbao::tmpl

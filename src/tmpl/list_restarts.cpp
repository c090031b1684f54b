#include "tmpl/list_restarts.hpp"

#include <algorithm>
#include <utility>

#include "docx/identity.hpp"
#include "docx/paragraph_properties.hpp"

namespace nianbao::tmpl {
namespace {

/// The list that the properties of a paragraph name; numId 0 takes it out of a list.
std::string named_list(std::string_view line_open) {
    for (const docx::IdentityMark& mark : docx::identities_in(line_open)) {
        if (mark.identity == docx::Identity::Numbering) {
            const std::string_view id = line_open.substr(mark.begin, mark.end - mark.begin);
            return id == "0" ? std::string() : std::string(id);
        }
    }
    return {};
}

}  // namespace

ListRestarts::ListRestarts(const xml::Story& story,
                           const Outline& outline,
                           const docx::Styles* styles) {
    for (std::uint32_t i = 0; i < story.atoms.size(); ++i) {
        const xml::Atom& atom = story.atoms[i];
        if (atom.kind != xml::Atom::Kind::LineOpen || outline.fates[i].removed) {
            continue;
        }
        lines_.push_back({i, list_of(atom.source, styles)});
        const std::string& list = lines_.back().list;
        if (!list.empty()) {
            extents_.try_emplace(list, Extent{i, i}).first->second.last = i;
        }
    }
}

std::string ListRestarts::list_of(std::string_view line_open, const docx::Styles* styles) {
    docx::StyleNumbering style;
    if (styles != nullptr && line_open.find("pStyle") != std::string_view::npos) {
        style = styles->numbering(docx::style_of_paragraph(line_open));
    }
    const bool direct = line_open.find("numPr") != std::string_view::npos;
    std::string list = direct ? named_list(line_open) : style.list == "0" ? "" : style.list;
    if (!list.empty() && style.in_outline) {
        headings_.insert(list);
    }
    if (!list.empty() && !direct) {
        by_style_.emplace(line_open.data(), std::move(style));
    }
    return list;
}

const docx::StyleNumbering* ListRestarts::by_style(std::string_view line_open) const {
    const auto found = by_style_.find(line_open.data());
    return found == by_style_.end() ? nullptr : &found->second;
}

std::vector<std::string> ListRestarts::within(std::uint32_t from, std::uint32_t to) const {
    if (extents_.empty()) {
        return {};
    }
    const auto before = [](const Line& line, std::uint32_t atom) { return line.atom < atom; };
    const auto first = std::lower_bound(lines_.begin(), lines_.end(), from, before);
    const auto last = std::lower_bound(first, lines_.end(), to, before);
    std::set<std::string> lists;
    std::for_each(first, last, [&](const Line& line) { lists.insert(line.list); });
    if (lists.size() < 2) {
        return {};
    }
    std::vector<std::string> found;
    for (const std::string& list : lists) {
        const auto extent = extents_.find(list);
        if (extent != extents_.end() && !headings_.contains(list) && extent->second.first >= from &&
            extent->second.last < to) {
            found.push_back(list);
        }
    }
    return found;
}

}  // namespace nianbao::tmpl

#include "tmpl/layout.hpp"

#include <algorithm>

#include "tmpl/plain_lines.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

constexpr std::string_view ideographic_space = "\xE3\x80\x80";

}  // namespace

Layout::Layout(const xml::Story& story,
               const std::vector<Tag>& tags,
               const std::vector<std::uint32_t>& tag_stories)
    : story_(story),
      tags_(tags),
      by_story_(story.texts.size()),
      lines_(story.atoms.size(), nowhere),
      standalone_(story.atoms.size()) {
    for (std::uint32_t i = 0; i < tags.size(); ++i) {
        by_story_[tag_stories[i]].push_back(i);
    }
    find_lines();
}

void Layout::find_lines() {
    std::vector<std::uint32_t> open{nowhere};
    for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
        const Atom& atom = at(i);
        const bool story = atom.container == Enclosure::Story;
        if (atom.kind == Kind::LineOpen || (atom.kind == Kind::Open && story)) {
            open.push_back(story ? nowhere : i);
        }
        lines_[i] = open.back();
        if (atom.kind == Kind::LineClose || (atom.kind == Kind::Close && story)) {
            open.pop_back();
        }
    }
    for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
        if (at(i).kind == Kind::LineOpen) {
            const std::uint32_t close = at(i).partner;
            const bool silent = !has_value_tag(i, close, 0, 0) || is_one_partial(i, close);
            standalone_[i] = has_tag(i, close) && silent && is_empty_line(i, 0, 0);
        }
    }
}

std::uint32_t Layout::around(std::uint32_t atom, Enclosure kind) const {
    while (atom != 0) {
        atom = at(atom).parent;
        if (at(atom).container == kind) {
            return atom;
        }
        if (at(atom).container == Enclosure::Story) {
            return nowhere;
        }
    }
    return nowhere;
}

std::uint32_t Layout::home(std::uint32_t atom) const {
    while (atom != 0) {
        atom = at(atom).parent;
        if (at(atom).container == Enclosure::Cell || at(atom).container == Enclosure::Story) {
            return atom;
        }
    }
    return nowhere;
}

bool Layout::has_tag(std::uint32_t from, std::uint32_t to) const {
    const std::size_t begin = at(from).text_begin;
    const std::size_t end = at(to).text_begin;
    const auto& mine = by_story_[at(from).story];
    const auto first =
        std::upper_bound(mine.begin(), mine.end(), begin, [&](std::size_t b, auto tag) {
            return b < tags_[tag].end;
        });
    return first != mine.end() && tags_[*first].begin <= end;
}

/// A value tag, or a partial, between two atoms, outside the characters [begin, end).
bool Layout::has_value_tag(std::uint32_t from,
                           std::uint32_t to,
                           std::size_t begin,
                           std::size_t end) const {
    const std::span<const std::uint32_t> tags = tags_between(from, to);
    return std::any_of(tags.begin(), tags.end(), [&](auto tag) {
        const bool inside = tags_[tag].begin >= begin && tags_[tag].begin < end;
        const Tag::Kind kind = tags_[tag].kind;
        return (kind == Tag::Kind::Value || kind == Tag::Kind::Include) && !inside;
    });
}

/// The tags that begin between two atoms of a story.
std::span<const std::uint32_t> Layout::tags_between(std::uint32_t from, std::uint32_t to) const {
    const auto& mine = by_story_[at(from).story];
    const auto starts_before = [&](auto tag, std::size_t offset) {
        return tags_[tag].begin < offset;
    };
    const auto first =
        std::lower_bound(mine.begin(), mine.end(), at(from).text_begin, starts_before);
    return {first, std::lower_bound(first, mine.end(), at(to).text_begin, starts_before)};
}

bool Layout::is_one_partial(std::uint32_t from, std::uint32_t to) const {
    const std::span<const std::uint32_t> tags = tags_between(from, to);
    return tags.size() == 1 &&
           (tags_[tags[0]].kind == Tag::Kind::Include || makes_blocks(tags_[tags[0]].formats));
}

bool Layout::is_covered(std::uint32_t story, std::size_t offset) const {
    const auto& mine = by_story_[story];
    const auto after =
        std::upper_bound(mine.begin(), mine.end(), offset, [&](std::size_t o, auto tag) {
            return o < tags_[tag].end;
        });
    return after != mine.end() && tags_[*after].begin <= offset;
}

bool Layout::is_joined(std::uint32_t line_open) const {
    const Atom& close = at(at(line_open).partner);
    return is_covered(close.story, close.text_begin);
}

/// Every character of a text outside tags and outside [begin, end) is white.
bool Layout::is_blank(const Atom& text, std::size_t begin, std::size_t end) const {
    const std::string_view characters = story_.texts[text.story];
    for (std::size_t i = text.text_begin; i < text.text_begin + text.text_size;) {
        if ((i >= begin && i < end) || is_covered(text.story, i)) {
            ++i;
            continue;
        }
        const std::size_t size = characters.substr(i).starts_with(ideographic_space) ? 3 : 1;
        if (!is_white(characters.substr(i, size))) {
            return false;
        }
        i += size;
    }
    return true;
}

bool Layout::is_empty_line(std::uint32_t line_open, std::size_t begin, std::size_t end) const {
    for (std::uint32_t i = line_open + 1; i < at(line_open).partner; ++i) {
        const Atom& atom = at(i);
        const bool opaque = atom.kind == Kind::Opaque || atom.kind == Kind::Open;
        const bool inside = atom.text_begin >= begin && atom.text_begin < end;
        if (opaque && !inside &&
            (atom.role == Atom::Role::Solid || atom.role == Atom::Role::Anchor)) {
            return false;
        }
        if (atom.kind == Kind::Text && !is_blank(atom, begin, end)) {
            return false;
        }
    }
    return true;
}

bool Layout::is_standalone_row(std::uint32_t row_open) const {
    const std::uint32_t close = at(row_open).partner;
    for (std::uint32_t i = row_open + 1; i < close; ++i) {
        const bool table = at(i).kind == Kind::Open && at(i).container == Enclosure::Table;
        const bool line = at(i).kind == Kind::LineOpen;
        if (table || (line && !standalone_[i] && !is_empty_line(i, 0, 0))) {
            return false;
        }
    }
    return has_tag(row_open, close) && !has_value_tag(row_open, close, 0, 0);
}

bool Layout::is_filled_by(std::uint32_t row_open, std::size_t begin, std::size_t end) const {
    int cells = 0;
    for (std::uint32_t i = row_open + 1; i < at(row_open).partner; ++i) {
        const Atom& atom = at(i);
        const bool opens = atom.kind == Kind::Open;
        cells += opens && atom.container == Enclosure::Cell && atom.parent == row_open ? 1 : 0;
        const bool outside = atom.text_begin < begin || atom.text_begin >= end;
        if (opens && atom.container == Enclosure::Table && outside) {
            return false;
        }
        if (atom.kind == Kind::LineOpen && !is_empty_line(i, begin, end)) {
            return false;
        }
    }
    return cells == 1 && !has_value_tag(row_open, at(row_open).partner, begin, end);
}

}  // namespace nianbao::tmpl

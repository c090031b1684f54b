#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tmpl/tag.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// "No such atom."
inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// Answers where things stand in a story: lines, rows, cells around an atom, and which lines and
/// rows hold nothing but section tags.
class Layout {
public:
    /// `tags` are in the order of the atoms, `tag_stories` says whose text each stands in.
    Layout(const xml::Story& story,
           const std::vector<Tag>& tags,
           const std::vector<std::uint32_t>& tag_stories);

    /// The innermost container of one kind around an atom, within its story; nowhere if none.
    std::uint32_t around(std::uint32_t atom, xml::Atom::Container kind) const;
    /// The innermost cell or story around an atom.
    std::uint32_t home(std::uint32_t atom) const;
    /// The LineOpen of the line an atom stands in; nowhere outside lines.
    std::uint32_t line(std::uint32_t atom) const { return lines_[atom]; }

    /// Only section tags, comments and white space; or one partial, or one tag of blocks.
    bool is_standalone_line(std::uint32_t line_open) const { return standalone_[line_open]; }
    bool is_standalone_row(std::uint32_t row_open) const;
    /// True where the row has one cell and nothing outside the characters [begin, end) of a story.
    bool is_filled_by(std::uint32_t row_open, std::size_t begin, std::size_t end) const;
    /// The line's paragraph mark is inside a comment.
    bool is_joined(std::uint32_t line_open) const;

private:
    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    bool is_covered(std::uint32_t story, std::size_t offset) const;
    bool is_blank(const xml::Atom& text, std::size_t begin, std::size_t end) const;
    bool is_empty_line(std::uint32_t line_open, std::size_t begin, std::size_t end) const;
    bool has_tag(std::uint32_t from, std::uint32_t to) const;
    bool has_value_tag(std::uint32_t from,
                       std::uint32_t to,
                       std::size_t begin,
                       std::size_t end) const;
    std::span<const std::uint32_t> tags_between(std::uint32_t from, std::uint32_t to) const;
    bool is_one_partial(std::uint32_t from, std::uint32_t to) const;
    void find_lines();

    const xml::Story& story_;
    const std::vector<Tag>& tags_;
    std::vector<std::vector<std::uint32_t>> by_story_;  ///< tags of each text
    std::vector<std::uint32_t> lines_;                  ///< per atom
    std::vector<bool> standalone_;                      ///< per atom, set for LineOpen
};

}  // namespace nianbao::tmpl

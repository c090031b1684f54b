#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/sections.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// The place where a tag acts.
struct Mark {
    enum class Kind : std::uint8_t { Value, Begin, End, Include, Blocks, Nothing };
    Kind kind = Kind::Nothing;
    bool lifted = false;     ///< acts before `atom` (a line or a row), not inside a text
    bool ragged = false;     ///< what follows may have to join a line that is not finished
    std::uint32_t atom = 0;  ///< the Text atom it stands in, or the atom it acts before
    std::uint32_t tag = 0;   ///< index into Outline::tags
    std::uint32_t line = 0;  ///< where ragged: the LineOpen whose line may be unfinished
};

/// What becomes of an atom.
struct Fate {
    bool removed = false;  ///< LineOpen, Open of a row: the whole line or row disappears
    bool touched = false;  ///< RunOpen, TextOpen: some of its characters belong to a tag
    bool split = false;    ///< LineOpen: its mark is set only when rendering gets there
    bool joined = false;   ///< LineOpen: its mark is inside a comment; the next line goes on
    bool guarded =
        false;  ///< Close of a cell or story, Open and Close of a table: may end up empty
};

/// What the tags of a part mean: the plan from which a Program is emitted.
struct Outline {
    std::vector<Tag> tags;                   ///< in the order of the atoms
    std::vector<std::uint32_t> first_atoms;  ///< of each tag: the Text atom it begins in
    std::vector<Mark> marks;                 ///< in the order in which they act
    std::vector<Fate> fates;                 ///< one for each atom

    /// True where a tag stands for a list of blocks.
    bool makes_blocks() const {
        return std::any_of(marks.begin(), marks.end(), [](const Mark& mark) {
            return mark.kind == Mark::Kind::Blocks;
        });
    }
};

/// Finds the tags of a part, pairs sections, and applies the rules of lines and rows:
///  S  a line that holds only section tags and comments disappears;
///  R  a section that opens and closes in different cells of a table repeats rows, so does one
///     that is all there is in a row of one cell; a row of section tags alone disappears.
/// What is wrong is added to `problems`; the outline is then of no use.
Outline plan(const xml::Story& story,
             const TemplateOptions& delimiters,
             std::vector<Problem>& problems);

/// The same for tags whose sections are paired already. Tags set in `elsewhere` act somewhere else
/// and only lose their characters.
Outline plan(const xml::Story& story,
             Tags tags,
             const std::vector<Pair>& pairs,
             const std::vector<bool>& elsewhere,
             std::vector<Problem>& problems);

}  // namespace nianbao::tmpl

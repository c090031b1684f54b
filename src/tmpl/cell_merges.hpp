#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "tmpl/mark_emitter.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/program.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Writes the properties of table cells that merge with the cell above where both say the same:
/// {{path|merge}}.
class CellMerges {
public:
    CellMerges(const xml::Story& story,
               const Outline& outline,
               ProgramWriter& out,
               MarkEmitter& marks)
        : story_(story), outline_(outline), out_(out), marks_(marks) {}

    /// A table begins.
    void table(std::uint32_t open);
    /// A cell has begun: writes its properties if it is one that merges. True where w:tcPr, which
    /// comes next if the cell has any, is written.
    bool cell(std::uint32_t open);

private:
    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    const Mark* merging(std::uint32_t open) const;

    const xml::Story& story_;
    const Outline& outline_;
    ProgramWriter& out_;
    MarkEmitter& marks_;
};

}  // namespace nianbao::tmpl

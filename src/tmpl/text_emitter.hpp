#pragma once

#include <cstdint>
#include <vector>

#include "tmpl/mark_emitter.hpp"

namespace nianbao::tmpl {

/// Writes runs and their characters, less the characters of tags.
class TextEmitter {
public:
    TextEmitter(const xml::Story& story,
                const Outline& outline,
                ProgramWriter& out,
                RunWriter& runs,
                MarkEmitter& marks,
                bool sheet)
        : story_(story),
          outline_(outline),
          out_(out),
          runs_(runs),
          marks_(marks),
          sheet_(sheet),
          consumed_(story.texts.size()) {}

    /// RunOpen, RunClose, TextOpen, TextClose.
    void edge(std::uint32_t atom);
    /// Text.
    void text(std::uint32_t atom);
    /// Opaque. Traces of an editor go where a tag has touched the run.
    void opaque(std::uint32_t atom);
    /// How a value at this place writes its line feeds and tabs.
    TextStyle style(std::uint32_t atom) const { return runs_.style(at(atom), sheet_); }
    /// The text begins with a tag that takes up its line.
    bool is_taken_up(std::uint32_t atom);
    /// Passes over an atom of a line that disappears; comments in it act.
    void skip(std::uint32_t atom);

private:
    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    bool touched(std::uint32_t open) const { return outline_.fates[open].touched; }
    bool in_touched_run() const { return !touched_runs_.empty() && touched_runs_.back(); }
    bool begins_tag(std::uint32_t atom);
    void made_piece(std::uint32_t atom, std::size_t begin, std::size_t end);
    void piece(std::uint32_t atom, std::size_t begin, std::size_t end);

    const xml::Story& story_;
    const Outline& outline_;
    ProgramWriter& out_;
    RunWriter& runs_;
    MarkEmitter& marks_;
    bool sheet_;
    std::vector<std::size_t> consumed_;  ///< per text: how far its characters are dealt with
    std::vector<bool> touched_runs_;     ///< open runs
    std::size_t next_tag_ = 0;
};

}  // namespace nianbao::tmpl

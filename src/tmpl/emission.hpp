#pragma once

#include <string_view>
#include <utility>

#include "tmpl/mark_emitter.hpp"
#include "tmpl/text_emitter.hpp"

namespace nianbao::tmpl {

/// What every emitter holds: the plan of a part, the program that grows, and those who write its
/// runs, tags and characters.
class Emission {
protected:
    Emission(const xml::Story& story,
             const Outline& outline,
             std::string_view place,
             const Emitting& emitting)
        : story_(story),
          outline_(outline),
          out_(emitting.program),
          runs_(story, out_),
          marks_(story, outline, place, emitting, out_, runs_),
          text_(story, outline, out_, runs_, marks_, emitting.sheet) {}

    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    const Fate& fate(std::uint32_t atom) const { return outline_.fates[atom]; }

    const xml::Story& story_;
    const Outline& outline_;
    ProgramWriter out_;
    RunWriter runs_;
    MarkEmitter marks_;
    TextEmitter text_;
};

}  // namespace nianbao::tmpl

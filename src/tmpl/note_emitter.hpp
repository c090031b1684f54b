#pragma once

#include <cstdint>
#include <string>

#include "tmpl/mark_emitter.hpp"
#include "tmpl/partials.hpp"
#include "tmpl/program.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Sets the notes apart that sections refer to: each is written where it is referred to, and their
/// part takes up at its end what was written (ECMA-376 part 1, §17.11).
class NoteEmitter {
public:
    NoteEmitter(const xml::Story& story,
                const Emitting& emitting,
                ProgramWriter& out,
                MarkEmitter& marks)
        : story_(story),
          notes_(emitting.compiling.notes),
          program_(emitting.program),
          out_(out),
          marks_(marks) {}

    /// To be called before an atom is emitted.
    void reach(std::uint32_t atom);

private:
    /// The id of the repeated note that begins; empty where none does.
    std::string note_at(std::uint32_t atom) const;
    bool is_end_of_part(std::uint32_t atom) const;
    void begin(std::uint32_t atom, std::string id);
    void end();

    static constexpr std::uint32_t none = 0xFFFFFFFF;

    const xml::Story& story_;
    const RepeatedNotes* notes_;
    Program& program_;
    ProgramWriter& out_;
    MarkEmitter& marks_;
    std::uint32_t behind_ = none;  ///< the atom behind the open note
    std::uint32_t apart_ = 0;      ///< the op that passes over it
    std::string id_;
};

}  // namespace nianbao::tmpl

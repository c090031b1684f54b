#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "docx/control.hpp"
#include "docx/picture.hpp"
#include "tmpl/emission.hpp"
#include "tmpl/partials.hpp"

namespace nianbao::tmpl {

/// Writes the drawings of a part that are frames for pictures: those whose alternative text is a
/// tag {{path|picture}}, and those in a content control for a picture.
class PictureEmitter {
public:
    PictureEmitter(const xml::Story& story,
                   const Outline& outline,
                   const Emitting& emitting,
                   ProgramWriter& out,
                   MarkEmitter& marks,
                   TextEmitter& text)
        : story_(story),
          outline_(outline),
          places_(emitting.pictures),
          out_(out),
          marks_(marks),
          text_(text) {}

    /// Writes the drawing that an atom opens, if it is such a frame.
    bool write_drawing(std::uint32_t open);

    /// Writes a content control with the frame in it; false where there is none.
    bool write_control(std::uint32_t open, const docx::Control& control, std::uint32_t question);

private:
    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    const docx::PicturePlace* place_at(std::uint32_t open) const;
    std::optional<std::uint32_t> take_tags(std::uint32_t open);
    void write(std::uint32_t open,
               const docx::PicturePlace& place,
               const std::vector<docx::PictureCut>& cuts,
               std::uint32_t question);
    void with_cuts(std::uint32_t open, const std::vector<docx::PictureCut>& cuts);
    void as_it_was(std::uint32_t open);

    const xml::Story& story_;
    const Outline& outline_;
    const PicturePlaces* places_;
    ProgramWriter& out_;
    MarkEmitter& marks_;
    TextEmitter& text_;
};

}  // namespace nianbao::tmpl

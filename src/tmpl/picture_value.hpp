#pragma once

#include <optional>
#include <string>

#include "nianbao/data.hpp"
#include "opc/image.hpp"
#include "tmpl/format.hpp"

namespace nianbao::tmpl {

/// Width and height in EMU; 0 where not known.
struct PictureSize {
    opc::Emu width = 0;
    opc::Emu height = 0;

    bool operator==(const PictureSize&) const = default;
};

/// What data says of a picture: its name, or an object
///
///     {"picture": "a.svg", "fallback": "a.png", "alt": "…", "caption": "…",
///      "width": 60, "height": 40}
///
/// with the lengths in millimetres and everything but "picture" left out at will.
struct PictureValue {
    std::string name;
    std::string fallback;  ///< the PNG beside an SVG; empty: of the same name
    std::string alt;       ///< the alternative text
    std::string caption;   ///< of a block
    PictureSize size;

    /// Nothing where the value is neither, or a member is of the wrong kind.
    static std::optional<PictureValue> of(const Data& value);
};

/// The size that a format asks for, "60,40", in EMU; nothing asked: 0 × 0.
PictureSize asked_size(const FormatArgument& argument);

/// The size of a picture in its place. Both sides asked for: those. One: the other follows the
/// shape of the picture. None: as large as the frame allows with that shape; without a frame, its
/// natural size, no wider than a frame of which only the width is known.
PictureSize fitted(const opc::Image& image, PictureSize asked, PictureSize frame);

}  // namespace nianbao::tmpl

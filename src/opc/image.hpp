#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "nianbao/error.hpp"

namespace nianbao::opc {

/// English Metric Units, in which DrawingML counts lengths (ECMA-376 part 1, §20.1.2.1).
using Emu = std::int64_t;
inline constexpr Emu emu_per_inch = 914400;
inline constexpr Emu emu_per_millimetre = 36000;

/// A picture file, as far as an image part (ECMA-376 part 1, §15.2.14) needs to know it.
struct Image {
    enum class Type : std::uint8_t { Png, Jpeg, Svg };
    Type type = Type::Png;
    Emu width = 0;  ///< its natural size: pixels by the density the file declares, else 96 an inch
    Emu height = 0;

    bool operator==(const Image&) const = default;
};

/// What a picture file is, by its first bytes and never by its name. Only headers are read; nothing
/// is decoded. Throws Error (Data):
///
///     picture.type       neither PNG, JPEG nor SVG
///     picture.truncated  the file ends too early
///     picture.size       no size, or more than 200 million pixels (a sheet of A4 at 1,200 dpi is
///                        140 million)
///     picture.active     an SVG that runs a script or fetches something from elsewhere
///     xml.…              an SVG that is no sound XML, or has a DOCTYPE
Image read_image(std::string_view bytes);

/// The file extension under which a picture of a type is kept: "png", "jpeg", "svg".
std::string_view extension_of(Image::Type type);
/// "image/png", "image/jpeg", "image/svg+xml".
std::string_view media_type_of(Image::Type type);

}  // namespace nianbao::opc

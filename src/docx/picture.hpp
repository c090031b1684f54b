#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::docx {

/// A piece of a picture's XML that reads otherwise for another picture in its place.
struct PictureCut {
    enum class Kind : std::uint8_t {
        Width,    ///< a number of EMU: cx of the drawing and of its shape
        Height,   ///< cy
        Embed,    ///< the attribute that names the relationship, with the blank before it
        Alt,      ///< the value of an alternative text
        Gone,     ///< holds for the old picture only: its cropping, its extensions
        BlipEnd,  ///< the end of a:blip where extensions may stand: "/>", or nothing before its
                  ///< end tag
        Anchor,   ///< of a sheet: the name of an anchor over two cells, in either tag
        AnchorTo  ///< where it ends
    };
    Kind kind = Kind::Gone;
    std::string_view source;
};

/// A drawing of a template with one picture (ECMA-376 part 1, §20.2): the frame into which other
/// pictures may be put. All views point into the part.
struct PicturePlace {
    std::string_view source;       ///< w:drawing, or the anchor of a sheet's drawing, whole
    std::vector<PictureCut> cuts;  ///< in their order
    std::int64_t width = 0;        ///< of the frame, in EMU; 0 where it is not known
    std::int64_t height = 0;
    std::string blip;                      ///< the name of a:blip as written
    std::string embed;                     ///< the name of its attribute: "r:embed"
    std::string anchor_prefix;             ///< "xdr:" of a sheet
    std::vector<std::string_view> nested;  ///< drawings inside it, in its text boxes
    int pictures = 0;  ///< how many it shows, those in its text boxes not counted

    /// True where another picture can take its place.
    bool takes_picture() const { return pictures == 1 && nested.empty(); }
};

/// The drawings of a part by their first byte: of a document (w:drawing) or of a sheet
/// (xdr:twoCellAnchor, xdr:oneCellAnchor, xdr:absoluteAnchor). Throws Error as xml::Scanner does.
std::map<const char*, PicturePlace> read_picture_places(std::string_view part);

}  // namespace nianbao::docx

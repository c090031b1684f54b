#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao::docx {

/// A picture to be written into a run. All texts are as they are, not escaped.
struct NewPicture {
    std::string id;          ///< of wp:docPr, that no other drawing has
    std::string name;        ///< as a selection pane shows it
    std::string alt;         ///< alternative text; may be empty
    std::string embed;       ///< id of the relationship to it, or to the PNG beside an SVG
    std::string embed_svg;   ///< id of the relationship to the SVG, else empty
    std::int64_t width = 0;  ///< in EMU
    std::int64_t height = 0;
};

/// w:drawing with a picture in the line (ECMA-376 part 1, §20.4.2.8). `prefix` is that of the
/// document, "w:"; all other namespaces are declared inside.
std::string inline_picture(const NewPicture& picture, std::string_view prefix);

/// a:extLst of a:blip with the SVG that newer programs show in place of the PNG ([MS-ODRAWXML]
/// 2.8). `lead` is the prefix of the blip, "a:". The namespaces are declared inside.
std::string svg_extension(std::string_view embed_svg, std::string_view lead);

}  // namespace nianbao::docx

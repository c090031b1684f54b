#include "docx/new_picture.hpp"

#include "xml/escape.hpp"

namespace nianbao::docx {
namespace {

constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Writes pieces one after the other.
class Text {
public:
    Text& raw(std::string_view piece) {
        text_ += piece;
        return *this;
    }
    Text& value(std::string_view piece) {
        xml::append_attribute(text_, piece);
        return *this;
    }
    std::string done() && { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace

std::string svg_extension(std::string_view embed_svg, std::string_view lead) {
    Text out;
    out.raw("<").raw(lead).raw("extLst><").raw(lead);
    out.raw(
        "ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
        "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" xmlns:r=\"");
    out.raw(relationships).raw("\" r:embed=\"").value(embed_svg);
    out.raw("\"/></").raw(lead).raw("ext></").raw(lead).raw("extLst>");
    return std::move(out).done();
}

std::string inline_picture(const NewPicture& picture, std::string_view prefix) {
    const std::string width = std::to_string(picture.width);
    const std::string height = std::to_string(picture.height);
    Text out;
    out.raw("<").raw(prefix).raw(
        "drawing><wp:inline "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"");
    out.raw(width).raw("\" cy=\"").raw(height).raw("\"/><wp:docPr id=\"").value(picture.id);
    out.raw("\" name=\"").value(picture.name).raw("\" descr=\"").value(picture.alt);
    out.raw(
        "\"/><a:graphic "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
        "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        "<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"");
    out.value(picture.name)
        .raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"");
    out.raw(relationships).raw("\" r:embed=\"").value(picture.embed).raw("\"");
    if (picture.embed_svg.empty()) {
        out.raw("/>");
    } else {
        out.raw(">").raw(svg_extension(picture.embed_svg, "a:")).raw("</a:blip>");
    }
    out.raw(
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
        "y=\"0\"/><a:ext cx=\"");
    out.raw(width).raw("\" cy=\"").raw(height);
    out.raw(
        "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></");
    out.raw(prefix).raw("drawing>");
    return std::move(out).done();
}

}  // namespace nianbao::docx

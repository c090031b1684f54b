#pragma once

#include <string>
#include <string_view>

namespace nianbao::testing {

/// The namespaces that drawings use, as attributes of a root element.
inline constexpr std::string_view drawing_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:wp14=\"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
    "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"";

/// A picture in the text, 720,000 by 360,000 EMU (20 by 10 millimetres). `blip` is a:blip.
inline std::string drawing(std::string_view description,
                           std::string_view blip = R"(<a:blip r:embed="rId7"/>)",
                           std::string_view behind = {}) {
    std::string xml = R"(<w:drawing><wp:inline><wp:extent cx="720000" cy="360000"/>)"
                      R"(<wp:docPr id="3" name="图" descr=")";
    xml.append(description).append(R"("/><a:graphic><a:graphicData uri="urn:p"><pic:pic>)");
    xml.append(R"(<pic:nvPicPr><pic:cNvPr id="0" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr>)");
    xml.append("<pic:blipFill>").append(blip).append("<a:stretch><a:fillRect/></a:stretch>");
    xml.append(R"(</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>)");
    xml.append(R"(<a:ext cx="720000" cy="360000"/></a:xfrm></pic:spPr></pic:pic>)");
    xml.append("</a:graphicData></a:graphic>").append(behind);
    return xml.append("</wp:inline></w:drawing>");
}

/// A picture over two cells of a sheet, 720,000 by 360,000 EMU.
inline std::string sheet_picture(std::string_view description) {
    std::string xml =
        "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff>"
        "<xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col>"
        "<xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
        R"(<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图" descr=")";
    xml.append(description).append(R"("/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>)");
    xml.append(R"(<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>)");
    xml.append(R"(<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/>)");
    xml.append(R"(</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>)");
    return xml.append("<xdr:clientData/></xdr:twoCellAnchor>");
}

}  // namespace nianbao::testing

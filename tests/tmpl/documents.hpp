#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zip/writer.hpp"

namespace nianbao::tmpl {

inline constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view package_types =
    "http://schemas.openxmlformats.org/package/2006/content-types";
inline constexpr std::string_view package_relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr std::string_view office_relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view word_ml =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view spreadsheet_ml =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A part of a package under construction.
struct MadePart {
    std::string name;          ///< "word/document.xml"
    std::string content_type;  ///< last piece, "wordprocessingml.document.main+xml"; empty: none
    std::string bytes;
};

/// A package of some parts, the first being the main part.
inline std::string package_of(const std::vector<MadePart>& parts) {
    std::string types = std::string(declaration) + "<Types xmlns=\"" + std::string(package_types) +
                        "\"><Default Extension=\"rels\" ContentType=\"application/"
                        "vnd.openxmlformats-package.relationships+xml\"/>";
    for (const MadePart& part : parts) {
        types += part.content_type.empty()
                     ? ""
                     : "<Override PartName=\"/" + part.name + "\" ContentType=\"application/vnd." +
                           part.content_type + "\"/>";
    }
    const std::string relationships =
        std::string(declaration) + "<Relationships xmlns=\"" + std::string(package_relationships) +
        "\"><Relationship Id=\"rId1\" Type=\"" + std::string(office_relationships) +
        "/officeDocument\" Target=\"" + parts.front().name + "\"/></Relationships>";
    zip::Writer writer;
    writer.add("[Content_Types].xml", types + "</Types>");
    writer.add("_rels/.rels", relationships);
    for (const MadePart& part : parts) {
        writer.add(part.name, part.bytes);
    }
    return writer.finish();
}

inline const std::string word_type = "openxmlformats-officedocument.wordprocessingml.";
inline const std::string sheet_type = "openxmlformats-officedocument.spreadsheetml.";

/// A DOCX with a body, a header and core properties.
inline std::string docx_of(std::string_view body,
                           std::string_view header = "<w:p/>",
                           std::string_view title = "t") {
    const std::string w = " xmlns:w=\"" + std::string(word_ml) + "\">";
    const std::string core =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
        "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
        std::string(title) + "</dc:title></cp:coreProperties>";
    return package_of(
        {{"word/document.xml",
          word_type + "document.main+xml",
          "<w:document" + w + "<w:body>" + std::string(body) + "</w:body></w:document>"},
         {"word/header1.xml",
          word_type + "header+xml",
          "<w:hdr" + w + std::string(header) + "</w:hdr>"},
         {"docProps/core.xml", "openxmlformats-package.core-properties+xml", core},
         {"word/styles.xml", word_type + "styles+xml", "<w:styles" + w + "</w:styles>"}});
}

/// The relationships of a part, as "kind target" pairs with the ids rId1, rId2 …
inline std::string relationships_of(const std::vector<std::pair<std::string, std::string>>& all) {
    std::string xml = std::string(declaration) + "<Relationships xmlns=\"" +
                      std::string(package_relationships) + "\">";
    for (std::size_t i = 0; i < all.size(); ++i) {
        xml += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" +
               std::string(office_relationships) + "/" + all[i].first + "\" Target=\"" +
               all[i].second + "\"/>";
    }
    return xml + "</Relationships>";
}

/// An XLSX of one sheet and its shared strings.
inline std::string xlsx_of(std::string_view rows, std::string_view items) {
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\"";
    const std::string book = "<workbook" + ns + " xmlns:r=\"" + std::string(office_relationships) +
                             "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                             "</workbook>";
    return package_of(
        {{"xl/workbook.xml", sheet_type + "sheet.main+xml", book},
         {"xl/_rels/workbook.xml.rels",
          "",
          relationships_of(
              {{"worksheet", "worksheets/sheet1.xml"}, {"sharedStrings", "sharedStrings.xml"}})},
         {"xl/worksheets/sheet1.xml",
          sheet_type + "worksheet+xml",
          "<worksheet" + ns + "><sheetData>" + std::string(rows) + "</sheetData></worksheet>"},
         {"xl/sharedStrings.xml",
          sheet_type + "sharedStrings+xml",
          "<sst" + ns + ">" + std::string(items) + "</sst>"}});
}

/// A part of a made document, unpacked.
inline std::string part_of(const std::string& document, std::string_view name) {
    const zip::Archive archive = zip::Archive::open(document);
    const zip::Entry* const entry = archive.find(name);
    return entry == nullptr ? std::string() : archive.contents(*entry);
}

}  // namespace nianbao::tmpl

#pragma once

#include <string>

#include "format/round_trip.hpp"
#include "nianbao/files.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::format {

inline const std::string head =
    "<w:p><w:r><w:t>某局2023年政府信息公开工作年度报告</w:t></w:r></w:p>";

inline std::string run(const std::string& words, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words +
           "</w:t></w:r>";
}

inline std::string paragraph(const std::string& words, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(words) + "</w:p>";
}

inline std::string styled(const std::string& words, const std::string& style) {
    return paragraph(words, "<w:pStyle w:val=\"" + style + "\"/>");
}

inline std::string numbered(const std::string& words, int list, int level = 0) {
    return paragraph(words,
                     "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                         std::to_string(list) + "\"/></w:numPr>");
}

inline std::string level(int at, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

/// 1: 一、（一）1.（1） on four levels. 2: bullets. 3: plain 1. 2. 3.
inline std::string numbering() {
    const std::string levels = level(0, "chineseCounting", "%1、") +
                               level(1, "chineseCountingThousand", "（%2）") +
                               level(2, "decimal", "%3.") + level(3, "decimal", "（%4）");
    const auto definition = [](int id, const std::string& inside) {
        return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + inside +
               "</w:abstractNum>";
    };
    std::string lists;
    for (const char* const id : {"1", "2", "3"}) {
        lists += "<w:num w:numId=\"" + std::string(id) + "\"><w:abstractNumId w:val=\"" + id +
                 "\"/></w:num>";
    }
    return "<w:numbering xmlns:w=\"" + std::string(tmpl::word_ml) + "\">" + definition(1, levels) +
           definition(2, level(0, "bullet", "•")) + definition(3, level(0, "decimal", "%1.")) +
           lists + "</w:numbering>";
}

inline std::string styles() {
    std::string all;
    for (const char digit : {'1', '2', '3'}) {
        all += std::string("<w:style w:type=\"paragraph\" w:styleId=\"") + digit +
               "\"><w:name w:val=\"heading " + digit + "\"/><w:pPr><w:outlineLvl w:val=\"" +
               static_cast<char>(digit - 1) + "\"/></w:pPr></w:style>";
    }
    return "<w:styles xmlns:w=\"" + std::string(tmpl::word_ml) + "\">" + all +
           "<w:style w:type=\"paragraph\" w:styleId=\"C1\"><w:name w:val=\"toc 1\"/></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"RI\"><w:name w:val=\"Run-in Heading\"/>"
           "</w:style></w:styles>";
}

inline std::string part(const std::string& element, const std::string& inside) {
    return "<w:" + element + " xmlns:w=\"" + std::string(tmpl::word_ml) +
           "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + inside +
           "</w:" + element + ">";
}

inline std::string docx(const std::string& body) {
    return tmpl::package_of(
        {{"word/document.xml",
          tmpl::word_type + "document.main+xml",
          part("document", "<w:body>" + body + "</w:body>")},
         {"word/styles.xml", tmpl::word_type + "styles+xml", styles()},
         {"word/numbering.xml", tmpl::word_type + "numbering+xml", numbering()},
         {"word/header1.xml", tmpl::word_type + "header+xml", part("hdr", paragraph("内部资料"))},
         {"word/footer1.xml", tmpl::word_type + "footer+xml", part("ftr", paragraph("— 1 —"))},
         {"word/footnotes.xml",
          tmpl::word_type + "footnotes+xml",
          part("footnotes", "<w:footnote w:id=\"1\">" + paragraph("含代办件。") + "</w:footnote>")},
         {"word/_rels/document.xml.rels",
          "openxmlformats-package.relationships+xml",
          tmpl::relationships_of({{"styles", "styles.xml"},
                                  {"numbering", "numbering.xml"},
                                  {"header", "header1.xml"},
                                  {"footer", "footer1.xml"},
                                  {"footnotes", "footnotes.xml"}})}});
}

inline Reading read(const std::string& body) {
    static const std::vector<Form> forms = load_forms(NIANBAO_TEMPLATES);
    return parse_report(docx(head + body), ".docx", forms);
}

/// Titles of the sections, and what stands in them.
inline std::string outline(const Reading& reading) {
    std::string words;
    for (const Section& section : reading.report.sections) {
        words += section.title + "\n";
        words += told(section.content);
    }
    return words;
}

inline std::string cell(const std::string& inside, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

inline std::string row(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}

inline std::string table(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}

}  // namespace nianbao::format

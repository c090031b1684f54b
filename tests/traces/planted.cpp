#include "traces/planted.hpp"

#include <gtest/gtest.h>

#include "nianbao/traces.hpp"
#include "zip/zip_bytes.hpp"

namespace nianbao::testing {
namespace {

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string rels_of(const std::string& source) {
    const std::size_t slash = source.rfind('/') + 1;
    return source.substr(0, slash) + "_rels/" + source.substr(slash) + ".rels";
}

}  // namespace

std::string word_root(const std::string& name, const std::string& inside) {
    return "<w:" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" +
           office + "\">" + inside + "</w:" + name + ">";
}

std::string sheet_root(const std::string& name, const std::string& inside) {
    return "<" + name +
           " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" +
           office + "\">" + inside + "</" + name + ">";
}

std::string run(const std::string& words, const std::string& properties) {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t>" +
           words + "</w:t></w:r>";
}

std::string paragraph(const std::string& inside) {
    return "<w:p>" + inside + "</w:p>";
}

Planted Planted::docx(const std::string& body) {
    Planted made;
    made.part("/",
              "officeDocument",
              "/word/document.xml",
              "wordprocessingml.document.main",
              word_root("document", "<w:body>" + body + "</w:body>"));
    return made;
}

Planted Planted::xlsx(const std::string& sheet) {
    Planted made;
    made.part("/",
              "officeDocument",
              "/xl/workbook.xml",
              "spreadsheetml.sheet.main",
              sheet_root("workbook",
                         "<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId2\"/></sheets>"));
    made.part("/xl/workbook.xml",
              "worksheet",
              "/xl/worksheets/sheet1.xml",
              "spreadsheetml.worksheet",
              sheet_root("worksheet", sheet));
    return made;
}

Planted& Planted::typed(const std::string& name, const std::string& type) {
    const bool whole = type.find('/') != std::string::npos;
    types_ += "<Override PartName=\"" + name + "\" ContentType=\"" +
              (whole ? type : "application/vnd.openxmlformats-officedocument." + type + "+xml") +
              "\"/>";
    return *this;
}

Planted& Planted::put(const std::string& name, const std::string& contents) {
    parts_[name] = contents;
    return *this;
}

Planted& Planted::part(const std::string& source,
                       const std::string& kind,
                       const std::string& name,
                       const std::string& type,
                       const std::string& contents) {
    return arrow(source, kind, name).typed(name, type).put(name, contents);
}

Planted& Planted::arrow(const std::string& source,
                        const std::string& kind,
                        const std::string& target) {
    const bool whole = kind.find("://") != std::string::npos;
    arrows_[source] += "<Relationship Id=\"rId" + std::to_string(++count_) + "\" Type=\"" +
                       (whole ? kind : office + "/" + kind) + "\" Target=\"" + target + "\"" +
                       (target.starts_with("/") ? "/>" : " TargetMode=\"External\"/>");
    return *this;
}

std::string Planted::bytes() const {
    std::vector<ZipFile> files = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>" +
             types_ + "</Types>"}};
    for (const auto& [source, arrows] : arrows_) {
        files.push_back({rels_of(source).substr(1),
                         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                         "relationships\">" +
                             arrows + "</Relationships>"});
    }
    for (const auto& [name, contents] : parts_) {
        files.push_back({name.substr(1), contents});
    }
    return zip_bytes(files);
}

std::vector<std::string> told(const std::string& bytes,
                              void (*find)(traces::Parts&, traces::Traces&)) {
    const opc::Package package = opc::Package::open(bytes);
    traces::Parts parts(package);
    traces::Traces found;
    find(parts, found);
    std::vector<std::string> lines;
    for (const traces::Trace& trace : found) {
        if (trace.quiet) {
            continue;
        }
        std::string line = std::string(trace.kind) + " " + trace.name;
        line += trace.where.empty() ? ":" : " " + trace.where + ":";
        for (const std::string& value : trace.values) {
            line += " " + value;
        }
        lines.push_back(line);
    }
    return lines;
}

std::string part_of(const std::string& bytes, std::string_view name) {
    const opc::Package package = opc::Package::open(bytes);
    const auto part = opc::PartName::parse(name);
    return part && package.find(*part) != nullptr ? package.contents(*part) : "";
}

std::string cleared(const std::string& bytes, bool accept_changes) {
    const Redacted once = redact(bytes, {}, {}, {accept_changes});
    const Redacted twice = redact(once.bytes, {}, {});
    EXPECT_EQ(twice.bytes, once.bytes);
    EXPECT_TRUE(twice.changes.empty());
    return once.bytes;
}

}  // namespace nianbao::testing

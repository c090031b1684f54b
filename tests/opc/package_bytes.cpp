#include "opc/package_bytes.hpp"

#include <algorithm>
#include <stdexcept>

namespace nianbao::testing {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view vendor = "application/vnd.openxmlformats-officedocument.";

std::string relationship(int number, std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + std::string(office) +
           std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(const std::string& inner) {
    return std::string(head) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
           "relationships\">" +
           inner + "</Relationships>";
}

std::string override_of(std::string_view part, std::string_view type) {
    return "<Override PartName=\"" + std::string(part) + "\" ContentType=\"" + std::string(vendor) +
           std::string(type) + "+xml\"/>";
}

std::string types(const std::string& overrides) {
    return std::string(head) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/"
           "vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Default Extension=\"png\" ContentType=\"image/png\"/>" +
           overrides + "</Types>";
}

}  // namespace

PackageBytes PackageBytes::docx() {
    PackageBytes package;
    package.add("[Content_Types].xml",
                types(override_of("/word/document.xml", "wordprocessingml.document.main") +
                      override_of("/word/styles.xml", "wordprocessingml.styles")));
    package.add("_rels/.rels",
                relationships(relationship(1, "officeDocument", "word/document.xml")));
    package.add("word/document.xml", "<document/>");
    package.add("word/_rels/document.xml.rels",
                relationships(relationship(1, "styles", "styles.xml") +
                              relationship(2, "image", "media/image1.png")));
    package.add("word/styles.xml", "<styles/>");
    package.add("word/media/image1.png", "PNG");
    return package;
}

PackageBytes PackageBytes::xlsx() {
    PackageBytes package;
    package.add("[Content_Types].xml",
                types(override_of("/xl/workbook.xml", "spreadsheetml.sheet.main") +
                      override_of("/xl/calcChain.xml", "spreadsheetml.calcChain")));
    package.add("_rels/.rels",
                relationships(relationship(1, "officeDocument", "/xl/workbook.xml")));
    package.add("xl/workbook.xml", "<workbook/>");
    package.add("xl/_rels/workbook.xml.rels",
                relationships(relationship(1, "calcChain", "calcChain.xml")));
    package.add("xl/calcChain.xml", "<calcChain/>");
    return package;
}

PackageBytes& PackageBytes::add(std::string name, std::string contents) {
    files_.push_back({std::move(name), std::move(contents)});
    return *this;
}

PackageBytes& PackageBytes::remove(std::string_view name) {
    std::erase_if(files_, [&](const ZipFile& one) { return one.name == name; });
    return *this;
}

PackageBytes& PackageBytes::rename(std::string_view from, std::string to) {
    file(from).name = std::move(to);
    return *this;
}

PackageBytes& PackageBytes::replace(std::string_view name,
                                    std::string_view from,
                                    std::string_view to) {
    std::string& data = file(name).data;
    data.replace(data.find(from), from.size(), to);
    return *this;
}

PackageBytes& PackageBytes::reverse() {
    std::reverse(files_.begin(), files_.end());
    return *this;
}

std::string PackageBytes::bytes() const {
    return zip_bytes(files_);
}

ZipFile& PackageBytes::file(std::string_view name) {
    const auto found = std::find_if(
        files_.begin(), files_.end(), [&](const ZipFile& one) { return one.name == name; });
    if (found == files_.end()) {
        throw std::logic_error("no file " + std::string(name));
    }
    return *found;
}

}  // namespace nianbao::testing

#include <set>

#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

constexpr std::string_view relationships_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string kind_of(const opc::Relationship& one) {
    return one.type.substr(one.type.rfind('/') + 1);
}

/// The name of the device, which a file of printer settings of Windows begins with: at most 32
/// characters of UTF-16, little-endian. Other files of settings are of a Mac.
std::string device_of(std::string_view settings) {
    constexpr std::size_t most = 32;
    std::string name;
    for (std::size_t i = 0; i < most && 2 * i + 1 < settings.size(); ++i) {
        const char low = settings[2 * i];
        if (low == '\0' || settings[2 * i + 1] != '\0') {
            break;
        }
        name += low;
    }
    return name;
}

/// The references to a part that goes: the r:id of the page setup.
void cut_references(Parts& parts, const opc::Arrow& arrow, Trace& trace) {
    const opc::Part* source = parts.package().find(arrow.source);
    if (source == nullptr) {
        return;
    }
    const std::string& part = parts.text(source->name);
    each_token(part, [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token) || token.local == "sheet" || token.local == "drawing") {
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (attribute.uri == relationships_namespace &&
                xml::decode(attribute.value) == arrow.relationship.id) {
                trace.edits.push_back({source->name, cut(part, attribute.source)});
            }
        }
    });
}

void find_part(Parts& parts, const opc::Arrow& arrow, const opc::Part& part, Traces& found) {
    Trace trace{"part", kind_of(arrow.relationship), part.name};
    trace.values = {std::string(part.name.file())};
    if (trace.name == "thumbnail") {
        trace.drops = {part.name};
    } else if (trace.name == "printerSettings") {
        trace.values = {device_of(parts.text(part.name))};
        trace.drops = {part.name};
        cut_references(parts, arrow, trace);
    } else if (trace.name == "customXml") {
        std::string words;
        each_token(parts.text(part.name), [&](const xml::Scanner&, const xml::Token& token) {
            words += token.kind == xml::Token::Kind::Text ? characters(token) : "";
        });
        if (is_blank(words)) {
            return;
        }
        trace.values = {words};
    }
    found.push_back(std::move(trace));
}

}  // namespace

void find_parts(Parts& parts, Traces& found) {
    const opc::Package& package = parts.package();
    std::vector<opc::PartName> sources = {opc::PartName::package()};
    for (const opc::Part& part : package.parts()) {
        sources.push_back(part.name);
    }
    std::set<opc::PartName> told(parts.unsound().begin(), parts.unsound().end());
    for (const opc::PartName& name : parts.unsound()) {
        found.push_back({"part", "unsound", name, "", {std::string(name.file())}});
    }
    for (const opc::PartName& source : sources) {
        for (const opc::Relationship& one : package.relationships(source)) {
            const opc::Part* part = one.to ? package.find(*one.to) : nullptr;
            if (part != nullptr && told.insert(part->name).second) {
                find_part(parts, {source, one}, *part, found);
            } else if (one.external) {
                found.push_back({"external", kind_of(one), source, "", {one.target}});
            }
        }
    }
}

}  // namespace nianbao::traces

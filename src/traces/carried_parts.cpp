#include <map>
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

bool names(const xml::Attribute& attribute, const std::set<std::string>& ids) {
    return attribute.uri == relationships_namespace && ids.contains(xml::decode(attribute.value));
}

/// The references to printer settings that go: the r:id of the page setup of a sheet; of a
/// document the element w:printerSettings, which cannot be without.
void cut_references(Parts& parts,
                    const opc::PartName& source,
                    const std::set<std::string>& ids,
                    Trace& trace) {
    const std::string& part = parts.text(source);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token)) {
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (!names(attribute, ids)) {
                continue;
            }
            const bool whole = token.local == "printerSettings";
            const std::string_view source_of_cut = whole ? scanner.skip(token) : attribute.source;
            trace.edits.push_back({source, cut(part, source_of_cut)});
            return;
        }
    });
}

/// Looks at every part a reader does not see, once, whoever points to it.
class PartFinder {
public:
    PartFinder(Parts& parts, Traces& found) : parts_(parts), found_(found) {}

    void find_unsound() {
        for (const opc::PartName& name : parts_.unsound()) {
            told_.insert(name);
            found_.push_back({"part", "unsound", name, "", {std::string(name.file())}});
        }
    }

    void follow(const opc::PartName& source) {
        for (const opc::Relationship& one : parts_.package().relationships(source)) {
            const opc::Part* part = one.to ? parts_.package().find(*one.to) : nullptr;
            if (part != nullptr && kind_of(one) == "printerSettings") {
                printers_[part->name][source].insert(one.id);
            }
            if (part != nullptr && told_.insert(part->name).second) {
                find_part(kind_of(one), *part);
            } else if (one.external) {
                found_.push_back({"external", kind_of(one), source, "", {one.target}});
            }
        }
    }

    /// Several sheets may share the settings of a printer.
    void cut_printers() {
        for (Trace& trace : found_) {
            if (trace.kind == "part" && trace.name == "printerSettings") {
                for (const auto& [source, ids] : printers_[trace.part]) {
                    if (parts_.is_sound(source)) {
                        cut_references(parts_, source, ids, trace);
                    }
                }
            }
        }
    }

private:
    void find_part(const std::string& kind, const opc::Part& part) {
        Trace trace{"part", kind, part.name, "", {std::string(part.name.file())}};
        if (kind == "thumbnail") {
            trace.drops = {part.name};
        } else if (kind == "printerSettings") {
            trace.values = {device_of(parts_.text(part.name))};
            trace.drops = {part.name};
        } else if (kind == "customXml" && parts_.is_sound(part.name)) {
            trace.values = {all_characters(parts_.text(part.name))};
            if (is_blank(trace.values.front())) {
                return;
            }
        }
        found_.push_back(std::move(trace));
    }

    Parts& parts_;
    Traces& found_;
    std::set<opc::PartName> told_;
    /// By part and source: the ids of the relationships.
    std::map<opc::PartName, std::map<opc::PartName, std::set<std::string>>> printers_;
};

/// Parts that nothing leads to, such as those a program forgot: no reader opens them.
void find_lost(const opc::Package& package, Traces& found) {
    const std::set<opc::PartName> reached = package.reachable();
    for (const opc::Part& part : package.parts()) {
        if (!reached.contains(part.name) && !part.name.source_of_relationships()) {
            found.push_back({"part", "lost", part.name, "", {std::string(part.name.file())}});
            found.back().drops = {part.name};
        }
    }
}

}  // namespace

void find_parts(Parts& parts, Traces& found) {
    PartFinder finder(parts, found);
    finder.find_unsound();
    finder.follow(opc::PartName::package());
    for (const opc::Part& part : parts.package().parts()) {
        finder.follow(part.name);
    }
    finder.cut_printers();
    find_lost(parts.package(), found);
}

}  // namespace nianbao::traces

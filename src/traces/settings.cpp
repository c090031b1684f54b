#include <algorithm>
#include <set>
#include <utility>

#include "docx/story_reader.hpp"
#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

/// Of relationships.
using Ids = std::set<std::string>;

void find_variables(const opc::PartName& name,
                    std::string_view part,
                    xml::Scanner& scanner,
                    const xml::Token& start,
                    Traces& found) {
    const std::size_t first = found.size();
    const xml::Token end = each_inside(scanner, [&](const xml::Token& token) {
        if (opens(token) && token.local == "docVar") {
            const std::string called = xml::decode(scanner.attribute("name", wordprocessing));
            std::string value = called + "=";
            value += xml::decode(scanner.attribute("val", wordprocessing));
            found.push_back({"variable", called, name, "", {std::move(value)}});
        }
    });
    for (std::size_t i = first; i < found.size(); ++i) {
        found[i].edits = {{name, cut(part, from_to(start, end))}};
    }
}

/// What an element refers to goes with it: parts, and links out of the package.
void cut_arrows(Parts& parts, const opc::PartName& source, const Ids& ids, Trace& trace) {
    for (const opc::Relationship& one : parts.package().relationships(source)) {
        if (ids.contains(one.id) && one.to && parts.package().find(*one.to) != nullptr) {
            trace.drops.push_back(*one.to);
        }
    }
    const opc::PartName arrows = source.relationships();
    if (ids.empty() || !parts.is_sound(arrows)) {
        return;
    }
    const std::string& part = parts.text(arrows);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        const std::string id = xml::decode(scanner.attribute("Id"));
        if (opens(token) && ids.contains(id) && scanner.attribute("TargetMode") == "External") {
            trace.edits.push_back({arrows, cut(part, scanner.skip(token))});
        }
    });
}

void add_id(const xml::Scanner& scanner, Ids& ids) {
    for (const xml::Attribute& attribute : scanner.attributes()) {
        if (attribute.local == "id" && attribute.uri != wordprocessing) {
            ids.insert(xml::decode(attribute.value));
        }
    }
}

/// The source of letters sent to many: where its addresses lie, and how they are asked for.
void find_merge_source(Parts& parts,
                       const opc::PartName& name,
                       std::string_view part,
                       xml::Scanner& scanner,
                       const xml::Token& start,
                       Traces& found) {
    Trace trace{"variable", "mailMerge", name};
    Ids ids;
    const xml::Token end = each_inside(scanner, [&](const xml::Token& token) {
        if (opens(token)) {
            add_id(scanner, ids);
        }
        if (opens(token) && (token.local == "connectString" || token.local == "query")) {
            trace.values.push_back(xml::decode(scanner.attribute("val", wordprocessing)));
        }
    });
    trace.values.resize(std::max<std::size_t>(trace.values.size(), 1));
    trace.edits = {{name, cut(part, from_to(start, end))}};
    cut_arrows(parts, name, ids, trace);
    found.push_back(std::move(trace));
}

void find_in_settings(Parts& parts, Traces& found) {
    const opc::Part* settings = parts.related(parts.package().main(), "settings");
    if (settings == nullptr) {
        return;
    }
    const std::string& part = parts.text(settings->name);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (is_start(token) && token.local == "docVars") {
            find_variables(settings->name, part, scanner, token, found);
        } else if (is_start(token) && token.local == "mailMerge") {
            find_merge_source(parts, settings->name, part, scanner, token, found);
        }
    });
}

/// The list of sessions, that of a style, and the ids by which Word knows copies of a document.
bool is_session(const xml::Token& token) {
    const bool own = token.uri == wordprocessing;
    return (own && (token.local == "rsids" || token.local == "rsid")) ||
           (!own && token.local == "docId");
}

/// Ids of editing sessions: they tell which words were written in one sitting, and by which of
/// several copies of a document.
void find_sessions(Parts& parts, const opc::PartName& name, Traces& found) {
    const std::string& part = parts.text(name);
    Trace trace{"session", "rsid", name};
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token)) {
            return;
        }
        if (is_session(token)) {
            trace.edits.push_back({name, cut(part, scanner.skip(token))});
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (attribute.uri == wordprocessing && attribute.local.starts_with("rsid")) {
                trace.edits.push_back({name, cut(part, attribute.source)});
            }
        }
    });
    if (!trace.edits.empty()) {
        trace.values = {std::to_string(trace.edits.size())};
        found.push_back(std::move(trace));
    }
}

}  // namespace

void find_settings(Parts& parts, Traces& found) {
    if (parts.package().kind() != opc::Kind::Docx) {
        return;
    }
    find_in_settings(parts, found);
    for (const opc::PartName& name : parts.xml_of("wordprocessingml.")) {
        find_sessions(parts, name, found);
    }
}

}  // namespace nianbao::traces

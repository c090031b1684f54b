#include <algorithm>
#include <utility>

#include "docx/story_reader.hpp"
#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

void find_variables(const opc::PartName& name,
                    std::string_view part,
                    xml::Scanner& scanner,
                    const xml::Token& start,
                    Traces& found) {
    const std::size_t depth = scanner.depth();
    const std::size_t begin = xml::span_of(part, start.source).begin;
    const std::size_t first = found.size();
    xml::Token token = start;
    while (!(closes(token) && scanner.depth() < depth)) {
        token = scanner.next();
        if (opens(token) && token.local == "docVar") {
            const std::string called = xml::decode(scanner.attribute("name", wordprocessing));
            std::string value = called + "=";
            value += xml::decode(scanner.attribute("val", wordprocessing));
            found.push_back({"variable", called, name, "", {std::move(value)}});
        }
    }
    const std::size_t end = xml::span_of(part, token.source).end();
    for (std::size_t i = first; i < found.size(); ++i) {
        found[i].edits = {{name, {{begin, end - begin}, {}}}};
    }
}

/// The source of letters sent to many: where its addresses lie, and how they are asked for.
void find_merge_source(const opc::PartName& name,
                       std::string_view part,
                       xml::Scanner& scanner,
                       const xml::Token& start,
                       Traces& found) {
    const std::size_t depth = scanner.depth();
    const std::size_t begin = xml::span_of(part, start.source).begin;
    Trace trace{"variable", "mailMerge", name};
    xml::Token token = start;
    while (!(closes(token) && scanner.depth() < depth)) {
        token = scanner.next();
        if (opens(token) && (token.local == "connectString" || token.local == "query")) {
            trace.values.push_back(xml::decode(scanner.attribute("val", wordprocessing)));
        }
    }
    const std::size_t end = xml::span_of(part, token.source).end();
    trace.values.resize(std::max<std::size_t>(trace.values.size(), 1));
    trace.edits = {{name, {{begin, end - begin}, {}}}};
    found.push_back(std::move(trace));
}

void find_in_settings(Parts& parts, Traces& found) {
    const opc::Part* settings = parts.package().related(parts.package().main(), "settings");
    if (settings == nullptr) {
        return;
    }
    const std::string& part = parts.text(settings->name);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (is_start(token) && token.local == "docVars") {
            find_variables(settings->name, part, scanner, token, found);
        } else if (is_start(token) && token.local == "mailMerge") {
            find_merge_source(settings->name, part, scanner, token, found);
        }
    });
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
        if (token.local == "rsids" && token.uri == wordprocessing) {
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

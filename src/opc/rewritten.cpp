#include <functional>

#include "opc/package.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"
#include "xml/splice.hpp"

// Package::rewritten: parts come, change and go.
namespace nianbao::opc {
namespace {

/// True for an element of a control part that goes.
using IsGone = std::function<bool(const xml::Scanner&)>;

/// A list such as the relationships without some of its elements; the rest byte for byte.
std::string without_elements(const std::string& part, std::string_view name, const IsGone& gone) {
    std::vector<xml::Splice> cuts;
    xml::Scanner scanner(part);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        const bool opens =
            token.kind == xml::Token::Kind::Start || token.kind == xml::Token::Kind::Empty;
        if (opens && token.local == name && gone(scanner)) {
            cuts.push_back({xml::span_of(part, scanner.skip(token)), {}});
        }
    }
    return cuts.empty() ? part : xml::spliced(part, std::move(cuts));
}

std::string without_types(const std::string& types, const std::set<PartName>& dropped) {
    return without_elements(types, "Override", [&](const xml::Scanner& scanner) {
        const auto part = PartName::parse(xml::decode(scanner.attribute("PartName")));
        return part && dropped.contains(*part);
    });
}

std::string without_arrows(const std::string& relationships,
                           const PartName& source,
                           const std::set<PartName>& dropped) {
    return without_elements(relationships, "Relationship", [&](const xml::Scanner& scanner) {
        if (scanner.attribute("TargetMode") == "External") {
            return false;
        }
        const auto to = PartName::resolve(source, xml::decode(scanner.attribute("Target")));
        return to && dropped.contains(*to);
    });
}

}  // namespace

std::set<PartName> Package::reachable(const std::set<PartName>& without) const {
    std::set<PartName> seen;
    std::vector<PartName> open = {PartName::package()};
    while (!open.empty()) {
        const PartName source = open.back();
        open.pop_back();
        for (const Relationship& one : relationships(source)) {
            if (one.to && find(*one.to) != nullptr && !without.contains(*one.to) &&
                seen.insert(*one.to).second) {
                open.push_back(*one.to);
            }
        }
    }
    return seen;
}

/// The dropped parts, and those that nothing else leads to, each with its relationships.
std::set<PartName> Package::lost_without(const std::set<PartName>& dropped) const {
    std::set<PartName> lost = dropped;
    const std::set<PartName> kept = reachable(dropped);
    for (const PartName& name : reachable()) {
        if (!kept.contains(name)) {
            lost.insert(name);
        }
    }
    for (const PartName& name : std::set<PartName>(lost)) {
        if (find(name.relationships()) != nullptr) {
            lost.insert(name.relationships());
        }
    }
    return lost;
}

std::string Package::rewritten(
    const std::map<PartName, std::optional<std::string>>& changed) const {
    Edits edits;
    if (!new_types_.empty()) {
        edits[types_entry_] = new_types_;
    }
    std::set<PartName> dropped;
    for (const auto& [name, bytes] : changed) {
        edits[entry_of(name)] = bytes;
        if (!bytes) {
            dropped.insert(name);
        }
    }
    if (!dropped.empty()) {
        dropped = lost_without(dropped);
        edits[types_entry_] = without_types(content_types(), dropped);
        for (const auto& [source, arrows] : relationships_) {
            const PartName part = source.relationships();
            const auto edit = edits.find(entry_of(part));
            const std::string now =
                edit != edits.end() && edit->second ? *edit->second : contents(part);
            const std::string left = without_arrows(now, source, dropped);
            if (left != now) {
                edits[entry_of(part)] = left;
            }
        }
        for (const PartName& name : dropped) {
            edits[entry_of(name)] = std::nullopt;
        }
    }
    return edited(archive_, edits);
}

}  // namespace nianbao::opc

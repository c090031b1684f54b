#include "traces/parts.hpp"

#include "nianbao/error.hpp"
#include "xml/scanner.hpp"

namespace nianbao::traces {
namespace {

bool says_xml(const opc::Part& part) {
    return part.type.ends_with("+xml") || part.type.ends_with("/xml");
}

bool is_well_formed(std::string_view part) {
    try {
        xml::check(part);
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

Parts::Parts(const opc::Package& package) : package_(&package) {
    for (const opc::Part& part : package.parts()) {
        if (!says_xml(part)) {
            continue;
        }
        if (is_well_formed(text(part.name))) {
            xml_.push_back(part);
            sound_.insert(part.name);
        } else {
            unsound_.push_back(part.name);
        }
    }
}

const std::string& Parts::text(const opc::PartName& name) {
    auto found = texts_.find(name);
    if (found == texts_.end()) {
        found = texts_.emplace(name, package_->contents(name)).first;
    }
    return found->second;
}

const opc::Part* Parts::related(const opc::PartName& source, std::string_view kind) const {
    for (const opc::Relationship& one : package_->relationships(source)) {
        if (one.is(kind) && one.to && is_sound(*one.to)) {
            return package_->find(*one.to);
        }
    }
    return nullptr;
}

std::vector<opc::PartName> Parts::xml_of(std::string_view type) const {
    std::vector<opc::PartName> names;
    for (const opc::Part& part : xml_) {
        if (part.type.find(type) != std::string::npos) {
            names.push_back(part.name);
        }
    }
    return names;
}

}  // namespace nianbao::traces

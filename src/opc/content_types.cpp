#include "opc/content_types.hpp"

#include "opc/control_part.hpp"
#include "zip/entry_name.hpp"
#include "zip/refusal.hpp"

namespace nianbao::opc {
namespace {

constexpr zip::Refusal twice{"opc.content_types",
                             "内容类型表中有重复的条目",
                             "the list of content types names a part or an extension twice"};
constexpr zip::Refusal bad_name{"opc.content_types",
                                "内容类型表中的部件名称无效",
                                "the list of content types holds a name that no part can have"};

std::string type_of(const xml::Element& element) {
    const std::string_view type = element.attribute("ContentType");
    return zip::folded_name(type.substr(0, type.find_first_of("; ")));
}

}  // namespace

ContentTypes ContentTypes::parse(std::string_view xml) {
    const xml::Document document = parse_control_part(xml, "/[Content_Types].xml");
    ContentTypes types;
    for (const xml::Element& one : document.root().children("Default")) {
        const std::string_view extension = one.attribute("Extension");
        if (!types.defaults_.emplace(zip::folded_name(extension), type_of(one)).second) {
            zip::refuse(twice, extension);
        }
    }
    for (const xml::Element& one : document.root().children("Override")) {
        const auto part = PartName::parse(one.attribute("PartName"));
        if (!part) {
            zip::refuse(bad_name, one.attribute("PartName"));
        }
        if (!types.overrides_.emplace(*part, type_of(one)).second) {
            zip::refuse(twice, part->entry());
        }
    }
    return types;
}

std::string_view ContentTypes::of(const PartName& part) const {
    if (const auto own = overrides_.find(part); own != overrides_.end()) {
        return own->second;
    }
    const auto common = defaults_.find(part.extension());
    return common == defaults_.end() ? std::string_view() : common->second;
}

std::vector<PartName> ContentTypes::overrides() const {
    std::vector<PartName> parts;
    for (const auto& [part, type] : overrides_) {
        parts.push_back(part);
    }
    return parts;
}

std::string ContentTypes::changed(std::string_view xml,
                                  const PartName& part,
                                  std::string_view type) {
    const xml::Document document = parse_control_part(xml, "/[Content_Types].xml");
    xml::Element root = document.root();
    for (xml::Element one : root.children("Override")) {
        if (PartName::parse(one.attribute("PartName")) == part) {
            one.remove();
        }
    }
    if (!type.empty()) {
        const std::string prefix(root.name().substr(0, root.name().size() - root.local().size()));
        xml::Element own = root.append(prefix + "Override");
        own.set_attribute("PartName", part.text());
        own.set_attribute("ContentType", type);
    }
    return document.text();
}

}  // namespace nianbao::opc

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

constexpr zip::Refusal another_type{
    "opc.content_types",
    "内容类型表中图片扩展名的类型不对",
    "the list of content types takes the extension of a picture for something else"};

/// The name of an element beside those in the list, with the prefix of the list.
std::string beside(const xml::Element& root, std::string_view name) {
    const std::string_view list = root.name();
    return std::string(list.substr(0, list.size() - root.local().size())).append(name);
}

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
        xml::Element own = root.append(beside(root, "Override"));
        own.set_attribute("PartName", part.text());
        own.set_attribute("ContentType", type);
    }
    return document.text();
}

std::string ContentTypes::with_defaults(std::string_view xml, const Defaults& types) {
    const Defaults known = parse(xml).defaults_;
    const xml::Document document = parse_control_part(xml, "/[Content_Types].xml");
    xml::Element root = document.root();
    for (const auto& [extension, type] : types) {
        const auto found = known.find(extension);
        if (found == known.end()) {
            xml::Element one = root.append(beside(root, "Default"));
            one.set_attribute("Extension", extension);
            one.set_attribute("ContentType", type);
        } else if (found->second != type) {
            zip::refuse(another_type, extension);
        }
    }
    return document.text();
}

}  // namespace nianbao::opc

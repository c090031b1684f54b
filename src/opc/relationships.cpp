#include "opc/relationships.hpp"

#include <set>
#include <utility>

#include "opc/control_part.hpp"
#include "zip/refusal.hpp"

namespace nianbao::opc {
namespace {

constexpr zip::Refusal incomplete{
    "opc.relationship", "部件关系缺少编号或类型", "a relationship lacks its id or its type"};
constexpr zip::Refusal duplicate{
    "opc.duplicate_id", "部件关系的编号重复", "two relationships have the same id"};
constexpr zip::Refusal bad_target{"opc.target",
                                  "部件关系指向包外或无效的位置",
                                  "a relationship points outside the package or nowhere"};

Relationship read(const xml::Element& element, const PartName& source) {
    Relationship one;
    one.id = element.attribute("Id");
    one.type = element.attribute("Type");
    one.target = element.attribute("Target");
    one.external = element.attribute("TargetMode") == "External";
    if (!one.external) {
        one.to = PartName::resolve(source, one.target);
    }
    return one;
}

const zip::Refusal* wrong(const Relationship& one, std::set<std::string>& ids) {
    if (one.id.empty() || one.type.empty()) {
        return &incomplete;
    }
    if (!ids.insert(one.id).second) {
        return &duplicate;
    }
    return one.external || one.to || one.is("hyperlink") ? nullptr : &bad_target;
}

}  // namespace

bool Relationship::is(std::string_view kind) const {
    const std::string_view whole = type;
    return whole.ends_with(kind) && whole.size() > kind.size() &&
           whole[whole.size() - kind.size() - 1] == '/';
}

std::vector<Relationship> parse_relationships(std::string_view xml, const PartName& source) {
    const PartName part = source.relationships();
    const xml::Document document = parse_control_part(xml, part.text());
    std::vector<Relationship> all;
    std::vector<Problem> problems;
    std::set<std::string> ids;
    for (const xml::Element& element : document.root().children("Relationship")) {
        all.push_back(read(element, source));
        if (const zip::Refusal* refusal = wrong(all.back(), ids)) {
            problems.push_back(problem(*refusal, part.entry()));
            problems.back().place += ": " + zip::printable(all.back().id + " " + all.back().target);
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Package, std::move(problems));
    }
    return all;
}

std::string with_relationships(std::string_view xml,
                               const PartName& source,
                               const std::vector<NewRelationship>& more) {
    constexpr std::string_view empty =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    const xml::Document document =
        parse_control_part(xml.empty() ? empty : xml, source.relationships().text());
    xml::Element root = document.root();
    std::string name(root.name().substr(0, root.name().size() - root.local().size()));
    name += "Relationship";
    for (const NewRelationship& one : more) {
        xml::Element element = root.append(name);
        element.set_attribute("Id", one.id);
        element.set_attribute("Type", one.type);
        element.set_attribute("Target", one.to.text());
    }
    return document.text();
}

std::string without_target(std::string_view xml, const PartName& source, const PartName& target) {
    const xml::Document document = parse_control_part(xml, source.relationships().text());
    for (xml::Element element : document.root().children("Relationship")) {
        if (read(element, source).to == target) {
            element.remove();
        }
    }
    return document.text();
}

}  // namespace nianbao::opc

#include <algorithm>
#include <array>

#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

/// Properties that name people, organs, places or purposes. Title, language and dates stay.
constexpr std::array<std::string_view, 10> telling = {"creator",
                                                      "lastModifiedBy",
                                                      "keywords",
                                                      "description",
                                                      "category",
                                                      "contentStatus",
                                                      "subject",
                                                      "Company",
                                                      "Manager",
                                                      "HyperlinkBase"};

/// Of one property: what stands between its tags goes.
void find_property(const std::string& part,
                   const opc::PartName& name,
                   xml::Scanner& scanner,
                   const xml::Token& token,
                   Traces& found) {
    const std::string local(token.local);
    const Element element = take(scanner, token);
    if (!is_blank(element.text)) {
        found.push_back({"property", local, name, "", {element.text}});
        found.back().edits = {{name, cut(part, element.content)}};
    }
}

void find_in(Parts& parts, std::string_view relationship, Traces& found) {
    const opc::Part* properties = parts.related(opc::PartName::package(), relationship);
    if (properties == nullptr) {
        return;
    }
    const opc::PartName& name = properties->name;
    const std::string& part = parts.text(name);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (is_start(token) &&
            std::find(telling.begin(), telling.end(), token.local) != telling.end()) {
            find_property(part, name, scanner, token, found);
        }
    });
}

void find_custom(Parts& parts, Traces& found) {
    const opc::Part* properties = parts.related(opc::PartName::package(), "custom-properties");
    if (properties == nullptr) {
        return;
    }
    const opc::PartName& name = properties->name;
    each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == "property") {
            const std::string called = xml::decode(scanner.attribute("name"));
            found.push_back({"custom-property", called, name});
            found.back().values = {called + "=" + take(scanner, token).text};
            found.back().drops = {name};
        }
    });
}

/// Who reserved the workbook.
void find_sharing(Parts& parts, Traces& found) {
    if (parts.package().kind() != opc::Kind::Xlsx) {
        return;
    }
    const opc::PartName& name = parts.package().main();
    const std::string& part = parts.text(name);
    each_token(part, [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token) || token.local != "fileSharing") {
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (attribute.local == "userName" && !attribute.value.empty()) {
                found.push_back({"property", "userName", name, "", {xml::decode(attribute.value)}});
                found.back().edits = {{name, cut(part, attribute.source)}};
            }
        }
    });
}

}  // namespace

void find_properties(Parts& parts, Traces& found) {
    find_in(parts, "core-properties", found);
    find_in(parts, "extended-properties", found);
    find_custom(parts, found);
    find_sharing(parts, found);
}

}  // namespace nianbao::traces

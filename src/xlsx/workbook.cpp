#include "xlsx/workbook.hpp"

#include <algorithm>
#include <array>

#include "xlsx/string_item.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

/// Elements of CT_Workbook that stand before calcPr.
constexpr std::array<std::string_view, 10> before = {"fileVersion",
                                                     "fileSharing",
                                                     "workbookPr",
                                                     "workbookProtection",
                                                     "bookViews",
                                                     "sheets",
                                                     "functionGroups",
                                                     "externalReferences",
                                                     "definedNames",
                                                     "AlternateContent"};

std::size_t offset_of(std::string_view part, const char* at) {
    return static_cast<std::size_t>(at - part.data());
}

/// The start tag of calcPr with the attribute set.
std::string calculating(const Token& tag, const std::vector<xml::Attribute>& attributes) {
    std::string out = "<" + std::string(tag.name);
    for (const xml::Attribute& attribute : attributes) {
        if (attribute.name != "fullCalcOnLoad") {
            out += attribute.source;
        }
    }
    return out + " fullCalcOnLoad=\"1\"" + (tag.kind == Token::Kind::Empty ? "/>" : ">");
}

}  // namespace

std::string with_full_calculation(std::string_view part) {
    xml::Scanner scanner(part);
    std::size_t place = 0;
    std::string prefix;
    std::string out(part);
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        const std::size_t depth = scanner.depth() - (token.kind == Token::Kind::Start ? 1 : 0);
        if (!tag || depth != 1) {
            continue;
        }
        if (token.uri == spreadsheet && token.local == "calcPr") {
            const std::string_view set = scanner.attribute("fullCalcOnLoad");
            if (set == "1" || set == "true") {
                return out;
            }
            const std::size_t at = offset_of(part, token.source.data());
            return out.replace(at, token.source.size(), calculating(token, scanner.attributes()));
        }
        if (std::find(before.begin(), before.end(), token.local) != before.end()) {
            prefix = token.uri == spreadsheet ? std::string(xml::prefix_of(token.name)) : prefix;
            const std::string_view whole = scanner.skip(token);
            place = offset_of(part, whole.data() + whole.size());
        }
    }
    const std::string colon = prefix.empty() ? "" : prefix + ":";
    return out.insert(place, "<" + colon + "calcPr fullCalcOnLoad=\"1\"/>");
}

}  // namespace nianbao::xlsx

#include "docx/fonts.hpp"

#include <map>
#include <vector>

#include "docx/story_reader.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;
using Names = std::set<std::string>;

/// What a story, or a style, names.
struct Named {
    Names fonts;
    Names styles;  ///< ids of the styles it uses, or is based on
};

bool is_style_reference(std::string_view local) {
    return local == "pStyle" || local == "rStyle" || local == "tblStyle" || local == "basedOn";
}

void read(const xml::Scanner& scanner, const Token& token, Named& named) {
    if (token.local == "rFonts") {
        named.fonts.insert(xml::decode(scanner.attribute("eastAsia", wordprocessing)));
    } else if (is_style_reference(token.local)) {
        named.styles.insert(xml::decode(scanner.attribute("val", wordprocessing)));
    }
}

template <typename Hear>
void each_tag(std::string_view part, const Hear& hear) {
    xml::Scanner scanner(part);
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool is_tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (is_tag && token.uri == wordprocessing) {
            hear(scanner, token);
        }
    }
}

/// The styles by their ids; what all documents have, the defaults, is under "".
std::map<std::string, Named> read_styles(std::string_view part) {
    std::map<std::string, Named> styles;
    std::string id;
    each_tag(part, [&](const xml::Scanner& scanner, const Token& token) {
        if (token.local == "style") {
            id = xml::decode(scanner.attribute("styleId", wordprocessing));
            if (!scanner.attribute("default", wordprocessing).empty()) {
                styles[""].styles.insert(id);
            }
        } else {
            read(scanner, token, styles[id]);
        }
    });
    return styles;
}

}  // namespace

std::set<std::string> east_asian_fonts(std::string_view document, std::string_view styles) {
    Named story;
    each_tag(document,
             [&](const xml::Scanner& scanner, const Token& token) { read(scanner, token, story); });
    const std::map<std::string, Named> known = read_styles(styles);
    Names seen;
    std::vector<std::string> left = {""};
    left.insert(left.end(), story.styles.begin(), story.styles.end());
    while (!left.empty()) {
        const std::string id = left.back();
        left.pop_back();
        const auto style = known.find(id);
        if (style != known.end() && seen.insert(id).second) {
            story.fonts.insert(style->second.fonts.begin(), style->second.fonts.end());
            left.insert(left.end(), style->second.styles.begin(), style->second.styles.end());
        }
    }
    story.fonts.erase("");
    return story.fonts;
}

}  // namespace nianbao::docx

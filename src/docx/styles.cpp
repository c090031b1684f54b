#include "docx/styles.hpp"

#include <utility>

#include "docx/story_reader.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& letter : result) {
        letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
    return result;
}

}  // namespace

Styles::Styles(std::string_view part) {
    xml::Scanner scanner(part);
    std::string type;
    std::string id;
    bool is_default = false;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (!tag || token.uri != wordprocessing) {
            continue;
        }
        if (token.local == "style") {
            type = scanner.attribute("type", wordprocessing);
            id = xml::decode(scanner.attribute("styleId", wordprocessing));
            is_default = !scanner.attribute("default", wordprocessing).empty();
        } else if (token.local == "name" && !id.empty()) {
            const std::string name = xml::decode(scanner.attribute("val", wordprocessing));
            ids_.emplace(type + "/" + lower(name), id);
            std::string key = type;
            key.append("/").append(id);
            names_.emplace(std::move(key), lower(name));
            if (type == "table" && !is_default && first_table_.empty()) {
                first_table_ = id;
            }
        } else if (type == "paragraph") {
            read(token, scanner.attribute("val", wordprocessing), paragraphs_[id]);
        }
    }
}

void Styles::read(const Token& token, std::string_view value, Paragraph& style) {
    if (token.local == "basedOn") {
        style.based_on = xml::decode(value);
    } else if (token.local == "numId") {
        style.own.list = value;
    } else if (token.local == "ilvl") {
        style.own.level = value;
    } else if (token.local == "outlineLvl") {
        style.own.in_outline = value != "9";  // 9: the text of the document
        style.own.outline = value;
    } else if (token.local == "ind" && token.kind == Token::Kind::Empty) {
        style.own.indent = token.source;
    }
}

StyleNumbering Styles::numbering(std::string_view id) const {
    StyleNumbering found;
    std::size_t steps = 0;  // styles may be based on each other in a circle
    for (auto style = paragraphs_.find(id);
         style != paragraphs_.end() && steps <= paragraphs_.size();
         style = paragraphs_.find(style->second.based_on), ++steps) {
        const StyleNumbering& own = style->second.own;
        if (found.list.empty() && found.indent.empty()) {
            found.indent = own.indent;  // a style below the one with the list, or that one
        }
        found.list = found.list.empty() ? own.list : found.list;
        found.level = found.level.empty() ? own.level : found.level;
        found.in_outline = found.in_outline || own.in_outline;
        found.outline = found.outline.empty() ? own.outline : found.outline;
    }
    return found;
}

std::string Styles::find(std::string_view type, std::string_view name) const {
    const auto found = ids_.find(std::string(type) + "/" + lower(name));
    return found == ids_.end() ? std::string() : found->second;
}

std::string Styles::name_of(std::string_view type, std::string_view id) const {
    const auto found = names_.find(std::string(type) + "/" + std::string(id));
    return found == names_.end() ? std::string() : found->second;
}

std::string Styles::paragraph(std::string_view name) const {
    return find("paragraph", name);
}

std::string Styles::character(std::string_view name) const {
    return find("character", name);
}

std::string Styles::table(std::string_view name) const {
    return find("table", name);
}

}  // namespace nianbao::docx

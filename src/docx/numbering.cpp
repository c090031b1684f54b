#include "docx/numbering.hpp"

#include <utility>

#include "docx/story_reader.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;

bool is_tag(const Token& token, std::string_view local) {
    const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
    return tag && token.uri == wordprocessing && token.local == local;
}

}  // namespace

Numbering::Numbering(std::string part) : part_(std::move(part)) {
    xml::Scanner scanner(part_);
    std::string definition;
    std::string level;
    List* list = nullptr;
    const auto value = [&](std::string_view name) {
        return std::string(scanner.attribute(name, wordprocessing));
    };
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        if (is_tag(token, "abstractNum")) {
            definition = value("abstractNumId");
        } else if (is_tag(token, "lvl") || is_tag(token, "lvlOverride")) {
            level = value("ilvl");
        } else if (is_tag(token, "start") && list == nullptr) {
            starts_[definition][level] = value("val");
        } else if (is_tag(token, "num")) {
            list = &lists_[value("numId")];
            const std::string_view prefix = xml::prefix_of(token.name);
            prefix_ = prefix.empty() ? "" : std::string(prefix) + ":";
        } else if (is_tag(token, "abstractNumId") && list != nullptr) {
            list->definition = value("val");
        } else if (is_tag(token, "startOverride") && list != nullptr) {
            list->starts[level] = value("val");
        } else if (token.kind == Token::Kind::End && token.local == "num") {
            behind_ =
                static_cast<std::size_t>(token.source.data() - part_.data()) + token.source.size();
        }
    }
}

std::string Numbering::copy_of(const NewList& list) const {
    const auto found = lists_.find(list.original);
    if (found == lists_.end()) {
        return {};
    }
    const List& original = found->second;
    std::map<std::string, std::string> starts = original.starts;
    if (const auto levels = starts_.find(original.definition); levels != starts_.end()) {
        starts.insert(levels->second.begin(), levels->second.end());
    }
    const std::string w = "<" + prefix_;
    const std::string end = "</" + prefix_;
    std::string out = w + "num " + prefix_ + "numId=\"" + list.id + "\">" + w + "abstractNumId " +
                      prefix_ + "val=\"" + original.definition + "\"/>";
    const auto begin_at = [&](const std::string& level, const std::string& start) {
        return w + "lvlOverride " + prefix_ + "ilvl=\"" + level + "\">" + w + "startOverride " +
               prefix_ + "val=\"" + start + "\"/>" + end + "lvlOverride>";
    };
    for (const auto& [level, start] : starts) {
        out += begin_at(level, start);
    }
    return out + end + "num>";
}

std::string Numbering::with(const std::vector<NewList>& lists) const {
    std::string out = part_.substr(0, behind_);
    for (const NewList& list : lists) {
        out += copy_of(list);
    }
    return out + part_.substr(behind_);
}

}  // namespace nianbao::docx

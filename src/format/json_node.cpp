#include "format/json_node.hpp"

#include <algorithm>
#include <charconv>

#include "nianbao/number.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace nianbao::format {
namespace {

/// Whether any character is below the space. Every byte is looked at, which compilers turn into
/// wide instructions; a search that stops early goes byte by byte.
bool holds_control(std::string_view text) {
    unsigned below = 0;
    for (const char character : text) {
        below |= static_cast<unsigned>(static_cast<unsigned char>(character) < 0x20);
    }
    return below != 0;
}

/// Characters that XML 1.0 cannot hold, and the carriage return.
bool holds_illegal(std::string_view text) {
    return holds_control(text) && std::any_of(text.begin(), text.end(), [](char character) {
               return static_cast<unsigned char>(character) < 0x20 && character != '\t' &&
                      character != '\n';
           });
}

std::string quoted(std::string_view word) {
    return '"' + std::string(word) + '"';
}

}  // namespace

void JsonNode::complain(std::string_view code, Words message, Words remedy) const {
    problems_->push_back({std::string(code), std::move(message), place(), std::move(remedy)});
}

void JsonNode::allow_only(std::initializer_list<std::string_view> keys) const {
    for (const JsonValue& member : members()) {
        const std::string_view key = member.key;
        if (key != "$schema" && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            node_of(member).complain("json.unknown",
                                     {"不认识的键" + quoted(key), "unknown member " + quoted(key)},
                                     did_you_mean(key, keys));
        }
    }
}

std::optional<JsonNode> JsonNode::find(std::string_view key) const {
    const JsonValue* const member = value_->find(key);
    if (member == nullptr || member->is_null()) {
        return std::nullopt;
    }
    return node_of(*member);
}

std::optional<JsonNode> JsonNode::need(std::string_view key) const {
    auto member = find(key);
    if (!member && value_->is_object()) {
        complain("json.missing", {"缺少" + quoted(key), quoted(key) + " is missing"});
    }
    return member;
}

std::vector<JsonNode> JsonNode::items() const {
    if (!value_->is_list()) {
        complain("json.type", {"这里应是列表", "a list should stand here"});
        return {};
    }
    std::vector<JsonNode> nodes;
    nodes.reserve(value_->parts.size());
    for (const JsonValue& item : value_->parts) {
        nodes.push_back(node_of(item));
    }
    return nodes;
}

std::span<const JsonValue> JsonNode::members() const {
    if (!value_->is_object()) {
        complain("json.type", {"这里应是对象", "an object should stand here"});
        return {};
    }
    return value_->parts;
}

std::string JsonNode::words() const {
    if (!value_->is_text()) {
        complain("json.type", {"这里应是文字", "text should stand here"});
        return {};
    }
    if (holds_illegal(value_->text)) {
        complain("json.control", {"文字中有控制字符", "the text holds a control character"});
    }
    return std::string(value_->text);
}

std::string JsonNode::line() const {
    std::string text = words();
    if (value_->is_text() && text::is_blank(text)) {
        complain("json.blank", {"这里不能是空白", "this must not be blank"});
    } else if (holds_control(text) && text.find_first_of("\t\n") != text.npos) {
        complain("json.control", {"这里只能有一行文字", "this must be one line of text"});
    }
    return text;
}

bool JsonNode::boolean() const {
    if (!value_->is_boolean()) {
        complain("json.type", {"这里应是true或false", "true or false should stand here"});
    }
    return value_->kind == JsonValue::Kind::True;
}

std::optional<int> JsonNode::integer(int least, int most) const {
    const std::string_view text = value_->text;
    const auto number = value_->is_number() ? Number::parse(text) : std::nullopt;
    if (number && number->is_whole() && *number >= Number(least) && *number <= Number(most)) {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    const std::string range = std::to_string(least) + "-" + std::to_string(most);
    complain("json.type",
             {"这里应是" + range + "的整数", "a whole number of " + range + " should stand here"});
    return std::nullopt;
}

std::vector<std::string> JsonNode::lines() const {
    std::vector<std::string> texts;
    for (const JsonNode& item : items()) {
        texts.push_back(item.words());
    }
    return texts;
}

std::string JsonNode::optional_line(std::string_view key) const {
    const auto member = find(key);
    return member ? member->line() : std::string();
}

std::string JsonNode::needed_line(std::string_view key) const {
    const auto member = need(key);
    return member ? member->line() : std::string();
}

std::vector<std::string> JsonNode::optional_lines(std::string_view key) const {
    const auto member = find(key);
    return member ? member->lines() : std::vector<std::string>();
}

Words did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view near = text::nearest(word, candidates);
    if (near.empty()) {
        return {};
    }
    return {"是否应为" + quoted(near), "did you mean " + quoted(near) + "?"};
}

}  // namespace nianbao::format

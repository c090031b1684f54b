#include "format/json_node.hpp"

#include <algorithm>
#include <charconv>

#include "format/json.hpp"
#include "nianbao/number.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace nianbao::format {
namespace {

/// Characters that XML 1.0 cannot hold, and the tab and line ends where one line is wanted.
bool holds_control(std::string_view text, std::string_view allowed) {
    return std::any_of(text.begin(), text.end(), [allowed](char character) {
        return static_cast<unsigned char>(character) < 0x20 &&
               allowed.find(character) == std::string_view::npos;
    });
}

std::string quoted(std::string_view word) {
    return '"' + std::string(word) + '"';
}

}  // namespace

void JsonNode::complain(std::string_view code, Words message, Words remedy) const {
    problems_->push_back({std::string(code), std::move(message), place_, std::move(remedy)});
}

void JsonNode::allow_only(const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : object()) {
        if (key != "$schema" && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            member(key, value)
                .complain("json.unknown",
                          {"不认识的键" + quoted(key), "unknown member " + quoted(key)},
                          did_you_mean(key, keys));
        }
    }
}

std::optional<JsonNode> JsonNode::find(std::string_view key) const {
    const Data* value = data_->find(key);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    return member(key, *value);
}

std::optional<JsonNode> JsonNode::need(std::string_view key) const {
    auto member = find(key);
    if (!member && data_->object() != nullptr) {
        complain("json.missing", {"缺少" + quoted(key), quoted(key) + " is missing"});
    }
    return member;
}

std::vector<JsonNode> JsonNode::items() const {
    const Data::List* list = data_->list();
    if (list == nullptr) {
        complain("json.type", {"这里应是列表", "a list should stand here"});
        return {};
    }
    std::vector<JsonNode> nodes;
    nodes.reserve(list->size());
    for (const Data& item : *list) {
        nodes.emplace_back(item, json_pointer(place_, nodes.size()), *problems_);
    }
    return nodes;
}

const Data::Object& JsonNode::object() const {
    static const Data::Object none;
    const Data::Object* object = data_->object();
    if (object == nullptr) {
        complain("json.type", {"这里应是对象", "an object should stand here"});
    }
    return object == nullptr ? none : *object;
}

JsonNode JsonNode::member(std::string_view key, const Data& value) const {
    return {value, json_pointer(place_, key), *problems_};
}

std::string JsonNode::words() const {
    const std::string* text = data_->text();
    if (text == nullptr) {
        complain("json.type", {"这里应是文字", "text should stand here"});
        return {};
    }
    if (holds_control(*text, "\t\n")) {
        complain("json.control", {"文字中有控制字符", "the text holds a control character"});
    }
    return *text;
}

std::string JsonNode::line() const {
    std::string text = words();
    if (data_->text() != nullptr && text::is_blank(text)) {
        complain("json.blank", {"这里不能是空白", "this must not be blank"});
    } else if (std::any_of(
                   text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; })) {
        complain("json.control", {"这里只能有一行文字", "this must be one line of text"});
    }
    return text;
}

bool JsonNode::boolean() const {
    const bool* value = data_->boolean();
    if (value == nullptr) {
        complain("json.type", {"这里应是true或false", "true or false should stand here"});
    }
    return value != nullptr && *value;
}

std::optional<int> JsonNode::integer(int least, int most) const {
    const std::string* text = data_->number_text();
    const auto number = text == nullptr ? std::nullopt : Number::parse(*text);
    if (number && number->is_whole() && *number >= Number(least) && *number <= Number(most)) {
        int value = 0;
        std::from_chars(text->data(), text->data() + text->size(), value);
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

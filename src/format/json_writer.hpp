#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "format/json.hpp"

namespace nianbao::format {

/// Writes JSON piece by piece; commas come by themselves.
class JsonWriter {
public:
    JsonWriter& open(char bracket) {
        separate();
        text_ += bracket;
        return *this;
    }
    JsonWriter& close(char bracket) {
        text_ += bracket;
        return *this;
    }
    JsonWriter& name(std::string_view key) {
        separate();
        append_json(text_, key);
        text_ += ':';
        return *this;
    }
    JsonWriter& string(std::string_view value) {
        separate();
        append_json(text_, value);
        return *this;
    }
    /// A number or a word of JSON.
    JsonWriter& plain(std::string_view value) {
        separate();
        text_ += value;
        return *this;
    }
    /// "key": "value"
    JsonWriter& member(std::string_view key, std::string_view value) {
        return name(key).string(value);
    }
    /// "key": {"text": "value"}
    JsonWriter& message(std::string_view key, std::string_view value) {
        return name(key).open('{').member("text", value).close('}');
    }
    /// The text, with a line end.
    std::string done() && { return std::move(text_) + "\n"; }

private:
    void separate() {
        const bool first =
            text_.empty() || std::string_view("{[:").find(text_.back()) != std::string_view::npos;
        text_ += first ? "" : ",";
    }
    std::string text_;
};

}  // namespace nianbao::format

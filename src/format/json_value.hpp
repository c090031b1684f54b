#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace nianbao::format {

/// A value of a JSON document as it was read. Its texts lie in the document that it belongs to, and
/// so do its parts; nothing is copied.
struct JsonValue {
    enum class Kind : unsigned char { Null, False, True, Number, Text, List, Object };

    Kind kind = Kind::Null;
    std::string_view key;   ///< of a member of an object
    std::string_view text;  ///< of a text, without escapes; of a number, as it was written
    std::span<JsonValue> parts = {};    ///< of a list; of an object, in the order of their keys
    const JsonValue* parent = nullptr;  ///< null pointer at the root

    bool is_null() const noexcept { return kind == Kind::Null; }
    bool is_boolean() const noexcept { return kind == Kind::True || kind == Kind::False; }
    bool is_number() const noexcept { return kind == Kind::Number; }
    bool is_text() const noexcept { return kind == Kind::Text; }
    bool is_list() const noexcept { return kind == Kind::List; }
    bool is_object() const noexcept { return kind == Kind::Object; }

    /// The member of that name; null pointer where this is no object or has no such member.
    const JsonValue* find(std::string_view key) const noexcept;

    /// Where it stands in its document, as RFC 6901 writes it: "/sections/0/title".
    std::string pointer() const;
};

}  // namespace nianbao::format

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nianbao {

/// A tree of plain values, as JSON knows it: what a template is filled with.
///
/// A number is kept as the characters it was written with, so nothing is rounded on the way from
/// the data into a document. Null is a blank: it prints as nothing, and is not a missing key.
class Data {
public:
    struct Member;
    using List = std::vector<Data>;
    using Object = std::vector<Member>;

    /// Null.
    Data() = default;
    Data(bool value);             // NOLINT: reads as the value it is
    Data(std::string text);       // NOLINT
    Data(std::string_view text);  // NOLINT
    Data(const char* text);       // NOLINT
    /// A list of one list is `List{Data(List{…})}`: without `Data`, compilers part over whether the
    /// outer braces copy the inner list (CWG 2137).
    Data(List items);  // NOLINT

    /// A number by its JSON text, such as "0.50"; `text` is taken on trust.
    static Data number(std::string text);
    /// An object. Members are kept sorted by key; throws Error (Data, "data.duplicate") on a key
    /// that occurs twice.
    static Data object(Object members);

    bool is_null() const noexcept { return value_.index() == 0; }
    /// Empty pointers where the value is of another kind.
    const bool* boolean() const noexcept { return std::get_if<bool>(&value_); }
    const std::string* text() const noexcept { return std::get_if<std::string>(&value_); }
    const std::string* number_text() const noexcept;
    const List* list() const noexcept { return std::get_if<List>(&value_); }
    const Object* object() const noexcept { return std::get_if<Object>(&value_); }

    /// The member of that name; null pointer where this is no object or has no such member.
    const Data* find(std::string_view key) const noexcept;

    /// How a section sees it: null, false, "" and the empty list are false, all else is true.
    bool is_true() const noexcept;

    bool operator==(const Data&) const;

private:
    struct NumberText {
        explicit NumberText(std::string digits) : text(std::move(digits)) {}
        std::string text;
        bool operator==(const NumberText&) const = default;
    };
    std::variant<std::monostate, bool, NumberText, std::string, List, Object> value_;
};

/// A key and its value.
struct Data::Member {
    std::string key;
    Data value;
    bool operator==(const Member&) const = default;
};

// Here and not above, because a variant of lists of members wants to know what a member is.
inline Data::Data(bool value) : value_(value) {}
inline Data::Data(std::string text) : value_(std::move(text)) {}
inline Data::Data(std::string_view text) : value_(std::string(text)) {}
inline Data::Data(const char* text) : value_(std::string(text)) {}
inline Data::Data(List items) : value_(std::move(items)) {}

}  // namespace nianbao

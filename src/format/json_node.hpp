#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_value.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {

/// A value of a JSON document that is read into something stricter. It knows its place, and writes
/// down what is wrong instead of throwing, so that one reading finds every mistake. After a
/// complaint the reading functions answer something empty.
class JsonNode {
public:
    /// `value` and `problems` outlive the node.
    JsonNode(const JsonValue& value, std::vector<Problem>& problems)
        : value_(&value), problems_(&problems) {}

    const JsonValue& value() const noexcept { return *value_; }
    /// JSON pointer.
    std::string place() const { return value_->pointer(); }

    /// Writes down a problem of this place.
    void complain(std::string_view code, Words message, Words remedy = {}) const;

    /// Complains unless this is an object with no member but these; "$schema" may always stand
    /// there.
    void allow_only(std::initializer_list<std::string_view> keys) const;

    /// The member of that name; empty where it is absent or null.
    std::optional<JsonNode> find(std::string_view key) const;
    /// The same; complains where it is absent.
    std::optional<JsonNode> need(std::string_view key) const;

    /// The elements of a list; complains where this is none.
    std::vector<JsonNode> items() const;
    /// Calls for each member of an object with its key and node; complains where this is none.
    template <typename Visitor>
    void each_member(Visitor visit) const {
        for (const JsonValue& member : members()) {
            visit(member.key, node_of(member));
        }
    }

    /// Text of any number of lines; complains of other kinds and of control characters.
    std::string words() const;
    /// Text of one line that is not blank.
    std::string line() const;
    bool boolean() const;
    std::optional<int> integer(int least, int most) const;
    std::vector<std::string> lines() const;

    /// line() of a member, empty where it is absent.
    std::string optional_line(std::string_view key) const;
    /// line() of a member; complains where it is absent.
    std::string needed_line(std::string_view key) const;
    /// lines() of a member, none where it is absent.
    std::vector<std::string> optional_lines(std::string_view key) const;

private:
    std::span<const JsonValue> members() const;
    JsonNode node_of(const JsonValue& value) const { return {value, *problems_}; }

    const JsonValue* value_;
    std::vector<Problem>* problems_;
};

/// "; did you mean …" as a remedy, where one of the candidates is near.
Words did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace nianbao::format

#include "format/json_value.hpp"

#include <algorithm>
#include <vector>

#include "format/json.hpp"

namespace nianbao::format {
namespace {

/// "/key" or "/0", as its parent is.
void append_last(std::string& pointer, const JsonValue& value) {
    const JsonValue& parent = *value.parent;
    if (parent.is_object()) {
        append_step(pointer, value.key);
    } else {
        append_step(pointer, static_cast<std::size_t>(&value - parent.parts.data()));
    }
}

void append_path(std::string& pointer, const JsonValue& value) {
    if (value.parent != nullptr) {
        append_path(pointer, *value.parent);
        append_last(pointer, value);
    }
}

/// Where the member stands if it is there. Lengths tell the keys of a small object apart; those of
/// a large one are in order.
std::span<JsonValue>::iterator place_of(std::span<JsonValue> members, std::string_view key) {
    constexpr std::size_t small = 8;
    if (members.size() < small) {
        return std::find_if(members.begin(), members.end(), [&](const JsonValue& member) {
            return member.key == key;
        });
    }
    return std::lower_bound(
        members.begin(), members.end(), key, [](const JsonValue& member, std::string_view name) {
            return member.key < name;
        });
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view wanted) const noexcept {
    if (!is_object()) {
        return nullptr;
    }
    const auto found = place_of(parts, wanted);
    return found == parts.end() || found->key != wanted ? nullptr : &*found;
}

std::string JsonValue::pointer() const {
    std::string pointer;
    append_path(pointer, *this);
    return pointer;
}

}  // namespace nianbao::format

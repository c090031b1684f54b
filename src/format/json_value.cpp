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

}  // namespace

const JsonValue* JsonValue::find(std::string_view wanted) const noexcept {
    if (!is_object()) {
        return nullptr;
    }
    const auto found = std::lower_bound(
        parts.begin(), parts.end(), wanted, [](const JsonValue& part, std::string_view name) {
            return part.key < name;
        });
    return found == parts.end() || found->key != wanted ? nullptr : &*found;
}

std::string JsonValue::pointer() const {
    std::string pointer;
    append_path(pointer, *this);
    return pointer;
}

}  // namespace nianbao::format

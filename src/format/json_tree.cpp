#include "format/json_tree.hpp"

#include <algorithm>

namespace nianbao::format {
namespace {

/// The first eight bytes of a key, as a number that is less where they come first.
std::uint64_t head_of(std::string_view key) noexcept {
    std::uint64_t head = 0;
    const std::size_t size = std::min(key.size(), sizeof head);
    for (std::size_t i = 0; i < size; ++i) {
        head = head << 8U | static_cast<unsigned char>(key[i]);
    }
    return size == 0 ? 0 : head << 8U * (sizeof head - size);
}

}  // namespace

void JsonTree::clear() noexcept {
    open_.clear();
    memory_.release();
}

std::span<JsonValue> JsonTree::room_for(std::size_t count) {
    void* const room = memory_.allocate(count * sizeof(JsonValue), alignof(JsonValue));
    return {static_cast<JsonValue*>(room), count};
}

/// Copies a value to where it stays, and tells its parts.
JsonValue* JsonTree::place(const JsonValue& value, JsonValue* at) {
    auto* const placed = new (at) JsonValue(value);
    for (JsonValue& part : placed->parts) {
        part.parent = placed;
    }
    return placed;
}

JsonValue JsonTree::close_list(std::size_t first) {
    const std::span<JsonValue> parts = room_for(open_.size() - first);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        place(open_[first + i], &parts[i]);
    }
    open_.resize(first);
    return {.kind = JsonValue::Kind::List, .key = {}, .text = {}, .parts = parts};
}

JsonValue JsonTree::close_object(std::size_t first) {
    order_.clear();
    for (std::size_t i = first; i < open_.size(); ++i) {
        order_.push_back({head_of(open_[i].key), &open_[i]});
    }
    std::sort(order_.begin(), order_.end(), [](const Ranked& left, const Ranked& right) {
        if (left.head != right.head) {
            return left.head < right.head;
        }
        const int keys = left.value->key.compare(right.value->key);
        return keys != 0 ? keys < 0 : left.value < right.value;
    });
    const std::span<JsonValue> parts = room_for(order_.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        place(*order_[i].value, &parts[i]);
    }
    open_.resize(first);
    return {.kind = JsonValue::Kind::Object, .key = {}, .text = {}, .parts = parts};
}

const JsonValue& JsonTree::close(const JsonValue& root) {
    return *place(root, room_for(1).data());
}

}  // namespace nianbao::format

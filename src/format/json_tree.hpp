#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "format/json_value.hpp"

namespace nianbao::format {

/// The values of a JSON document, gathered from the leaves to the root. A list or object that
/// closes takes its parts off the end of those that are open, each moved once to its place.
class JsonTree {
public:
    JsonTree() : memory_(first_block_.data(), first_block_.size()) {}

    /// How many values belong to lists and objects that are still open.
    std::size_t open() const noexcept { return open_.size(); }
    void push(const JsonValue& value) { open_.push_back(value); }
    /// Forgets all values.
    void clear() noexcept;

    /// A list of the values pushed since open() was `first`.
    JsonValue close_list(std::size_t first);
    /// An object of them: in the order of their keys; equal keys stay in the order of their coming.
    JsonValue close_object(std::size_t first);

    /// Gives the last value its place, where it stays until clear().
    const JsonValue& close(const JsonValue& root);

private:
    /// Most keys differ within their first eight bytes, which compare as one number.
    struct Ranked {
        std::uint64_t head;
        const JsonValue* value;
    };

    JsonValue* place(const JsonValue& value, JsonValue* at);
    std::span<JsonValue> room_for(std::size_t count);

    std::array<std::byte, 32 << 10> first_block_;
    std::pmr::monotonic_buffer_resource memory_;
    std::vector<JsonValue> open_;
    std::vector<Ranked> order_;
};

}  // namespace nianbao::format

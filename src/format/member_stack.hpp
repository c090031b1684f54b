#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/data.hpp"

namespace nianbao::format {

/// The members of all objects that are still open while JSON is read. An object that closes takes
/// its own off the end, each moved once to its place.
class MemberStack {
public:
    std::size_t size() const noexcept { return members_.size(); }
    void push(std::string_view key, Data value) {
        Data::Member& member = members_.emplace_back();
        member.key = key;
        member.value = std::move(value);
    }
    void clear() noexcept { members_.clear(); }

    /// Takes the members pushed since the size was `first`, in the order of their keys; equal keys
    /// stay in the order of their coming.
    Data::Object take(std::size_t first);

private:
    /// Most keys differ within their first eight bytes, which compare as one number.
    struct Ranked {
        std::uint64_t head = 0;
        Data::Member* member = nullptr;
    };

    std::vector<Data::Member> members_;
    std::vector<Ranked> order_;
};

}  // namespace nianbao::format

#include "format/member_stack.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

Data::Object MemberStack::take(std::size_t first) {
    order_.clear();
    for (std::size_t i = first; i < members_.size(); ++i) {
        order_.push_back({head_of(members_[i].key), &members_[i]});
    }
    std::sort(order_.begin(), order_.end(), [](const Ranked& left, const Ranked& right) {
        if (left.head != right.head) {
            return left.head < right.head;
        }
        const int keys = left.member->key.compare(right.member->key);
        return keys != 0 ? keys < 0 : left.member < right.member;
    });
    Data::Object taken;
    taken.reserve(order_.size());
    for (const Ranked& one : order_) {
        taken.push_back(std::move(*one.member));
    }
    members_.resize(first);
    return taken;
}

}  // namespace nianbao::format

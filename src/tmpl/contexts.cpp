#include "tmpl/contexts.hpp"

#include <algorithm>
#include <string>

namespace nianbao::tmpl {
namespace {

const Data* find_member(const Data& value, std::string_view key, const LastPlace& seen) noexcept {
    const Data::Object* const members = value.object();
    if (members == nullptr) {
        return nullptr;
    }
    if (seen.place() < members->size() && (*members)[seen.place()].key == key) {
        return &(*members)[seen.place()].value;
    }
    const auto found = std::lower_bound(
        members->begin(),
        members->end(),
        key,
        [](const Data::Member& member, std::string_view name) { return member.key < name; });
    if (found == members->end() || found->key != key) {
        return nullptr;
    }
    seen.set(static_cast<std::uint32_t>(found - members->begin()));
    return &found->value;
}

}  // namespace

const Data* Contexts::find_at_root(const Path& path) const noexcept {
    const Data* found = values_.front();
    for (std::size_t i = 0; found != nullptr && i < path.size(); ++i) {
        found = found->find(path[i]);
    }
    return found;
}

const Data* Contexts::find(const Path& path) const noexcept {
    return find(path, LastPlace());
}

const Data* Contexts::find(const Path& path, const LastPlace& seen) const noexcept {
    if (path.empty()) {
        return values_.back();
    }
    const Data* found = nullptr;
    for (auto value = values_.rbegin(); found == nullptr && value != values_.rend(); ++value) {
        found = find_member(**value, path[0], seen);
    }
    for (std::size_t i = 1; found != nullptr && i < path.size(); ++i) {
        found = found->find(path[i]);
    }
    return found;
}

Data Contexts::variable(Variable variable) const {
    if (loops_.empty()) {
        return {};
    }
    const auto [index, size] = loops_.back();
    switch (variable) {
        case Variable::Index:
            return Data::number(std::to_string(index));
        case Variable::Number:
            return Data::number(std::to_string(index + 1));
        case Variable::First:
            return index == 0;
        case Variable::Last:
            return index + 1 == size;
        default:
            return index % 2 == 0;
    }
}

}  // namespace nianbao::tmpl

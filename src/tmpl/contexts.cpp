#include "tmpl/contexts.hpp"

#include <algorithm>
#include <string>

namespace nianbao::tmpl {

const Data* Contexts::find_at_root(const Path& path) const noexcept {
    const Data* found = values_.front();
    for (std::size_t i = 0; found != nullptr && i < path.size(); ++i) {
        found = found->find(path[i]);
    }
    return found;
}

/// Tags mostly ask for members in their order, so the next one is tried first.
const Data* Contexts::find_in(const Data& value, std::string_view key) const noexcept {
    const Data::Object* const members = value.object();
    if (members == nullptr) {
        return nullptr;
    }
    auto found = members->begin() + static_cast<std::ptrdiff_t>(std::min(next_, members->size()));
    if (found == members->end() || found->key != key) {
        found = std::lower_bound(members->begin(),
                                 members->end(),
                                 key,
                                 [](const Data::Member& member, std::string_view wanted) {
                                     return member.key < wanted;
                                 });
    }
    if (found == members->end() || found->key != key) {
        return nullptr;
    }
    next_ = static_cast<std::size_t>(found - members->begin()) + 1;
    return &found->value;
}

const Data* Contexts::find(const Path& path) const noexcept {
    if (path.empty()) {
        return values_.back();
    }
    const Data* found = nullptr;
    for (auto value = values_.rbegin(); found == nullptr && value != values_.rend(); ++value) {
        found = find_in(**value, path[0]);
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

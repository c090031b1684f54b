#include "nianbao/form.hpp"

#include <algorithm>

namespace nianbao {

void Form::index_items() {
    places_.clear();
    by_key_.clear();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::size_t i = 0; i < tables[t].items.size(); ++i) {
            places_.push_back({item_name(tables[t].items[i].key), t, i});
        }
    }
    std::sort(places_.begin(), places_.end(), [](const Place& left, const Place& right) {
        return left.name < right.name;
    });
    for (std::size_t p = 0; p < places_.size(); ++p) {
        by_key_.emplace(at(places_[p]).key, p);
    }
}

std::optional<std::size_t> Form::place_of(std::string_view key) const noexcept {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

const Item* Form::item(std::string_view key) const noexcept {
    const auto place = place_of(key);
    return place ? &at(places_[*place]) : nullptr;
}

std::string item_name(std::string_view key) {
    std::string name = "item_";
    name += key;
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

}  // namespace nianbao

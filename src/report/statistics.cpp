#include <algorithm>
#include <stdexcept>

#include "nianbao/report.hpp"

namespace nianbao {
namespace {

template <typename Entries>
auto place_of(Entries& entries, std::string_view key) noexcept {
    return std::lower_bound(entries.begin(),
                            entries.end(),
                            key,
                            [](const Statistics::value_type& entry, std::string_view wanted) {
                                return entry.first.compare(wanted) < 0;
                            });
}

}  // namespace

Statistics::const_iterator Statistics::find(std::string_view key) const noexcept {
    const auto place = place_of(entries_, key);
    return place != entries_.end() && place->first == key ? place : entries_.end();
}

Entry& Statistics::operator[](std::string_view key) {
    if (entries_.empty() || entries_.back().first.compare(key) < 0) {
        return entries_.emplace_back(key, Entry()).second;
    }
    auto place = place_of(entries_, key);
    if (place->first != key) {
        place = entries_.emplace(place, key, Entry());
    }
    return place->second;
}

const Entry& Statistics::at(std::string_view key) const {
    const auto place = find(key);
    if (place == end()) {
        throw std::out_of_range("no entry " + std::string(key));
    }
    return place->second;
}

std::size_t Statistics::erase(std::string_view key) {
    const auto place = find(key);
    if (place == end()) {
        return 0;
    }
    entries_.erase(place);
    return 1;
}

}  // namespace nianbao

#include "nianbao/form.hpp"

#include <algorithm>

namespace nianbao {

void Form::index_items() {
    places_.clear();
    by_key_.clear();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::size_t i = 0; i < tables[t].items.size(); ++i) {
            const std::string tag = item_name(tables[t].items[i].key);
            places_.push_back({tag, "unit" + tag.substr(std::string_view("item").size()), t, i});
        }
    }
    std::sort(places_.begin(), places_.end(), [](const Place& left, const Place& right) {
        return left.name < right.name;
    });
    for (std::size_t p = 0; p < places_.size(); ++p) {
        by_key_.push_back({at(places_[p]).key, p});
    }
    std::stable_sort(by_key_.begin(), by_key_.end(), [](const Keyed& left, const Keyed& right) {
        return left.key < right.key;
    });
}

std::optional<std::size_t> Form::place_of(std::string_view key) const noexcept {
    std::size_t next = by_key_.size();
    return place_of(key, next);
}

std::optional<std::size_t> Form::place_of(std::string_view key, std::size_t& next) const noexcept {
    if (next >= by_key_.size() || by_key_[next].key != key) {
        const auto found = std::lower_bound(
            by_key_.begin(), by_key_.end(), key, [](const Keyed& item, std::string_view wanted) {
                return item.key < wanted;
            });
        if (found == by_key_.end() || found->key != key) {
            return std::nullopt;
        }
        next = static_cast<std::size_t>(found - by_key_.begin());
    }
    return by_key_[next++].place;
}

const Item* Form::item(std::string_view key) const noexcept {
    const auto place = place_of(key);
    return place ? &at(places_[*place]) : nullptr;
}

std::string_view name_of(Severity severity) noexcept {
    switch (severity) {
        case Severity::Error:
            return "error";
        case Severity::Warning:
            return "warning";
        default:
            return "information";
    }
}

std::optional<Severity> severity_named(std::string_view name) noexcept {
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        if (name == name_of(severity)) {
            return severity;
        }
    }
    return std::nullopt;
}

const Words& words_of(Severity severity) {
    static const Words error = {"错误", "error"};
    static const Words warning = {"警告", "warning"};
    static const Words hint = {"提示", "hint"};
    return severity == Severity::Error ? error : severity == Severity::Warning ? warning : hint;
}

std::string item_name(std::string_view key) {
    std::string name = "item_";
    name += key;
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

}  // namespace nianbao

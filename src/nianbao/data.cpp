#include "nianbao/data.hpp"

#include <algorithm>

#include "nianbao/error.hpp"

namespace nianbao {
namespace {

bool by_key(const Data::Member& left, const Data::Member& right) noexcept {
    return left.key < right.key;
}

bool same_key(const Data::Member& left, const Data::Member& right) noexcept {
    return left.key == right.key;
}

/// Throws on a key that occurs twice.
void sort(Data::Object& members) {
    std::stable_sort(members.begin(), members.end(), by_key);
    const auto twice = std::adjacent_find(members.begin(), members.end(), same_key);
    if (twice != members.end()) {
        throw Error(Error::Kind::Data,
                    {"data.duplicate",
                     {"键“" + twice->key + "”重复", "the key \"" + twice->key + "\" occurs twice"},
                     "",
                     {}});
    }
}

}  // namespace

Data Data::number(std::string text) {
    Data data;
    data.value_.emplace<NumberText>(std::move(text));
    return data;
}

Data Data::object(Object members) {
    const auto unsorted = [](const Member& left, const Member& right) {
        return !by_key(left, right);
    };
    if (std::adjacent_find(members.begin(), members.end(), unsorted) != members.end()) {
        sort(members);
    }
    Data data;
    data.value_.emplace<Object>(std::move(members));
    return data;
}

const std::string* Data::number_text() const noexcept {
    const auto* number = std::get_if<NumberText>(&value_);
    return number == nullptr ? nullptr : &number->text;
}

const Data* Data::find(std::string_view key) const noexcept {
    const Object* members = object();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::lower_bound(
        members->begin(), members->end(), key, [](const Member& member, std::string_view wanted) {
            return member.key < wanted;
        });
    return found == members->end() || found->key != key ? nullptr : &found->value;
}

bool Data::is_true() const noexcept {
    if (is_null()) {
        return false;
    }
    if (const bool* value = boolean()) {
        return *value;
    }
    if (const std::string* words = text()) {
        return !words->empty();
    }
    const List* items = list();
    return items == nullptr || !items->empty();
}

bool Data::operator==(const Data& other) const {
    return value_ == other.value_;
}

}  // namespace nianbao

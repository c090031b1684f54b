#include "cli/input_list.hpp"

#include <algorithm>

namespace nianbao::cli {

void InputList::add(std::string_view name, std::string_view folder) {
    if (folders_.empty() || folders_.back() != folder) {
        folders_.emplace_back(folder);
    }
    names_ += name;
    places_.push_back({names_.size(), static_cast<std::uint32_t>(folders_.size() - 1)});
}

std::string InputList::operator[](std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : places_[number - 1].end;
    return names_.substr(begin, places_[number].end - begin);
}

bool InputList::contains(std::string_view name) const {
    return std::find(begin(), end(), name) != end();
}

}  // namespace nianbao::cli

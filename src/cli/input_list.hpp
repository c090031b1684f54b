#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::cli {

/// The inputs of a run, packed: a hundred thousand take little more memory than their names.
class InputList {
public:
    /// `folder` is where below the folder that was named it was found; empty for one that was named
    /// itself.
    void add(std::string_view name, std::string_view folder);

    std::size_t size() const noexcept { return places_.size(); }
    bool empty() const noexcept { return places_.empty(); }
    std::string operator[](std::size_t number) const;
    const std::string& folder(std::size_t number) const { return folders_[places_[number].folder]; }
    bool contains(std::string_view name) const;

    /// Goes through the names.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = std::string;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::string*;
        using reference = std::string;

        Iterator(const InputList& list, std::size_t number) : list_(&list), number_(number) {}
        std::string operator*() const { return (*list_)[number_]; }
        Iterator& operator++() {
            ++number_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return number_ == other.number_; }

    private:
        const InputList* list_;
        std::size_t number_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    struct Place {
        std::uint64_t end = 0;  ///< of the name in names_
        std::uint32_t folder = 0;
    };
    std::string names_;
    std::vector<Place> places_;
    std::vector<std::string> folders_;  ///< inputs of one folder come one after the other
};

}  // namespace nianbao::cli

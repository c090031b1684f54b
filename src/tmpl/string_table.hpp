#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xlsx/string_item.hpp"

namespace nianbao::tmpl {

/// The shared strings of a workbook while it is rendered. Strings of the template keep their
/// numbers; a string that held tags leaves its number to the first rendered text, so that no tag
/// stays behind; further texts are added at the end, each once.
class StringTable {
public:
    /// `free_slots`: the strings that held tags, in rising order. `room` is how many different
    /// texts are taken; the table must be held in memory, and a sheet need not.
    StringTable(const xlsx::SharedStrings& shared,
                std::vector<std::uint32_t> free_slots,
                std::size_t room = 100'000)
        : shared_(shared), free_slots_(std::move(free_slots)), room_(room) {}

    /// The number of an item, given as its XML from <si> to </si>. Nothing where the item is new
    /// and there is no room: then it is for the cell to hold its text, unless it `must` not,
    /// because the two parts do not share their namespace prefix.
    std::optional<std::uint32_t> add(std::string_view item, bool must = false);

    /// The whole part. The optional counts of the head are left out.
    std::string part() const;

private:
    std::size_t size() const;

    const xlsx::SharedStrings& shared_;
    std::vector<std::uint32_t> free_slots_;
    std::size_t used_slots_ = 0;
    std::size_t room_;
    std::deque<std::string> items_;  ///< rendered ones, in the order they came
    std::unordered_map<std::string_view, std::uint32_t> numbers_;  ///< of items_
};

}  // namespace nianbao::tmpl

#pragma once

#include <cstdint>
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
    /// `free_slots`: the strings that held tags, in rising order.
    StringTable(const xlsx::SharedStrings& shared, std::vector<std::uint32_t> free_slots)
        : shared_(shared), free_slots_(std::move(free_slots)) {}

    /// The number of an item, given as its XML from <si> to </si>.
    std::uint32_t add(std::string item);

    /// The whole part. The optional counts of the head are left out.
    std::string part() const;

private:
    const xlsx::SharedStrings& shared_;
    std::vector<std::uint32_t> free_slots_;
    std::size_t used_slots_ = 0;
    std::vector<std::string> items_;  ///< rendered ones, in the order they came
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace nianbao::tmpl

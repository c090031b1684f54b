#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/pattern.hpp"
#include "report/quantity.hpp"

namespace nianbao::report {

/// A quantity of a text.
struct Count {
    std::size_t at = 0;  ///< byte of its "#" in the plain text
    Quantity quantity;
    std::string_view unit;  ///< one of the units; empty where another word follows
};

/// A text as patterns read it: digits, letters and % in half width, marks between Chinese words in
/// full width, no blanks, and each quantity written as "#". Dates, ordinals and numbers inside of
/// addresses, telephone and document numbers stay as they are; Chinese numerals are quantities
/// before a unit alone. "收到申请 ２１７ 件" is "收到申请#件".
struct CountedText {
    std::string text;
    std::vector<Count> counts;           ///< in their order
    std::vector<std::uint32_t> origins;  ///< byte in the original of each byte, and of the end

    /// The same bytes in the original.
    Range original(Range range) const { return {origins[range.begin], origins[range.end]}; }
    /// The count whose "#" is at a byte.
    const Count* count_at(std::size_t at) const noexcept;
};

/// `units`, the longer before what it begins with, outlive the result.
CountedText counted(std::string_view text, const std::vector<std::string>& units);

}  // namespace nianbao::report

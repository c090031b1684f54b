#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "nianbao/number.hpp"

namespace nianbao::report {

/// How many a sentence says there are. Both bounds are included.
///
/// * 100余, 100多: 100 up to the next unit of its last digit that is not zero, 200; 120余 up to
/// 130.
/// * 近100: down to a tenth below, 90 to 100. 约100, 100左右: a tenth either way.
/// * 超过100, 不少于100, 100以上: 100 or more. 不足100, 不超过100, 100以内: 100 or less.
/// * 1.2万: what is rounded to it, 11500 to 12500.
struct Quantity {
    Number stated;  ///< without 余, 近 and the like
    Number low;
    Number high;
    std::size_t size = 0;  ///< bytes it takes, 万 and 余 among them

    bool is_exact() const noexcept { return low == high; }
    bool allows(const Number& number) const noexcept { return low <= number && number <= high; }
};

/// The quantity at byte `at` of a text in half width without blanks: digits, with commas between
/// groups of three, or Chinese numerals; looked at with the words before it. Empty where none
/// begins there or it has more than 12 digits. 万 before 元 is the unit, 万元, and not read.
std::optional<Quantity> quantity_at(std::string_view text, std::size_t at);

}  // namespace nianbao::report

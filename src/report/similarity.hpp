#pragma once

#include <string_view>

namespace nianbao::report {

/// Share of the characters of the longer text that the common beginning makes up, in percent,
/// where one text begins with the other; 0 where neither does.
int prefix_share(std::string_view left, std::string_view right);

/// How many of the pairs of neighbouring characters two texts share, in percent (Dice's
/// coefficient, with the edges counted as characters).
int pair_share(std::string_view left, std::string_view right);

/// Share of the characters of `whole` that are left in `rest`, in percent, where `rest` is `whole`
/// with characters lost anywhere; 0 where it is not, or is empty.
int rest_share(std::string_view rest, std::string_view whole) noexcept;

/// True where the texts are equally long and differ in one character.
bool differ_in_one(std::string_view left, std::string_view right) noexcept;

}  // namespace nianbao::report

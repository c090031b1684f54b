#include "report/similarity.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

using Pairs = std::vector<std::uint64_t>;

Pairs sorted_pairs(std::string_view text) {
    Pairs pairs;
    std::uint64_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        pairs.push_back(before << 32 | point.value);
        before = point.value;
        at += point.size;
    }
    pairs.push_back(before << 32);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::size_t common(const Pairs& left, const Pairs& right) {
    Pairs both;
    std::set_intersection(
        left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return both.size();
}

}  // namespace

int prefix_share(std::string_view left, std::string_view right) {
    const bool left_is_shorter = left.size() < right.size();
    const std::string_view shorter = left_is_shorter ? left : right;
    const std::string_view longer = left_is_shorter ? right : left;
    if (shorter.empty() || !longer.starts_with(shorter)) {
        return 0;
    }
    return static_cast<int>(100 * text::length(shorter) / text::length(longer));
}

int pair_share(std::string_view left, std::string_view right) {
    const Pairs of_left = sorted_pairs(left);
    const Pairs of_right = sorted_pairs(right);
    return static_cast<int>(200 * common(of_left, of_right) / (of_left.size() + of_right.size()));
}

int rest_share(std::string_view rest, std::string_view whole) noexcept {
    std::size_t found = 0;
    std::size_t characters = 0;
    std::size_t at = 0;
    for (std::size_t in_whole = 0; in_whole < whole.size(); ++characters) {
        const text::CodePoint point = text::code_point(whole, in_whole);
        const text::CodePoint wanted = text::code_point(rest, at);
        if (at < rest.size() && wanted.value == point.value) {
            at += wanted.size;
            ++found;
        }
        in_whole += point.size;
    }
    return at < rest.size() || found == 0 ? 0 : static_cast<int>(100 * found / characters);
}

bool differ_in_one(std::string_view left, std::string_view right) noexcept {
    std::size_t differences = 0;
    std::size_t in_right = 0;
    for (std::size_t in_left = 0; in_left < left.size();) {
        const text::CodePoint one = text::code_point(left, in_left);
        const text::CodePoint other = text::code_point(right, in_right);
        differences += one.value == other.value ? 0 : 1;
        if (other.size == 0 || differences > 1) {
            return false;
        }
        in_left += one.size;
        in_right += other.size;
    }
    return differences == 1 && in_right == right.size();
}

}  // namespace nianbao::report

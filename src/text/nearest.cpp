#include "text/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace nianbao::text {
namespace {

/// Levenshtein's distance, in bytes.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char letter : left) {
        std::size_t diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const std::size_t replaced = diagonal + (letter == right[i - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({row[i] + 1, row[i - 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::size_t best = std::min<std::size_t>(3, (word.size() + 1) / 2);
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        if (const std::size_t letters = distance(word, candidate); letters < best) {
            best = letters;
            found = candidate;
        }
    }
    return found;
}

}  // namespace nianbao::text

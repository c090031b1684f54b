#include "text/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>

#include "text/utf8.hpp"

namespace nianbao::text {
namespace {

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint letter = code_point(text, at);
        letters += letter.value;
        at += letter.size;
    }
    return letters;
}

/// Levenshtein's distance, in characters.
std::size_t distance(const std::u32string& left, const std::u32string& right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char32_t letter : left) {
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
    const std::u32string letters_of_word = letters_of(word);
    std::size_t best = std::min<std::size_t>(3, (letters_of_word.size() + 1) / 2);
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t letters = distance(letters_of_word, letters_of(candidate));
        if (letters < best) {
            best = letters;
            found = candidate;
        }
    }
    return found;
}

}  // namespace nianbao::text

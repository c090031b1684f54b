#include "format/json_number.hpp"

#include <algorithm>
#include <charconv>

namespace nianbao::format {
namespace {

constexpr std::size_t most_digits = 15;

bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

/// A whole number of a few digits, as most figures are: there is no more to ask of it.
bool is_plain(std::string_view word) noexcept {
    return !word.empty() && word.size() <= most_digits &&
           (word.front() != '0' || word.size() == 1) &&
           std::all_of(word.begin(), word.end(), is_digit);
}

/// Takes a character of `set` off the front.
bool take(std::string_view& word, std::string_view set) noexcept {
    if (word.empty() || set.find(word.front()) == std::string_view::npos) {
        return false;
    }
    word.remove_prefix(1);
    return true;
}

/// Takes digits off the front; true where there was one at least.
bool take_digits(std::string_view& word) noexcept {
    const auto end = std::find_if_not(word.begin(), word.end(), is_digit);
    const auto count = static_cast<std::size_t>(end - word.begin());
    word.remove_prefix(count);
    return count > 0;
}

/// Digits of the mantissa from the first that is not 0.
std::size_t significant_digits(std::string_view word) noexcept {
    const std::string_view mantissa = word.substr(0, word.find_first_of("eE"));
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) {
        return 0;
    }
    return static_cast<std::size_t>(std::count_if(
        mantissa.begin() + static_cast<std::ptrdiff_t>(first), mantissa.end(), is_digit));
}

}  // namespace

bool is_json_number(std::string_view word) noexcept {
    if (is_plain(word)) {
        return true;
    }
    take(word, "-");
    if (!take(word, "0") && !take_digits(word)) {
        return false;
    }
    if (take(word, ".") && !take_digits(word)) {
        return false;
    }
    if (take(word, "eE")) {
        take(word, "+-");
        if (!take_digits(word)) {
            return false;
        }
    }
    return word.empty();
}

bool is_printable_number(std::string_view word) noexcept {
    if (is_plain(word)) {
        return true;
    }
    double value = 0;
    return significant_digits(word) <= most_digits &&
           std::from_chars(word.data(), word.data() + word.size(), value).ec == std::errc();
}

}  // namespace nianbao::format

#include "report/checksums.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace nianbao::report {
namespace {

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// The characters without blanks and hyphens.
std::string compact(std::string_view number) {
    std::string kept;
    for (const char character : number) {
        if (character != ' ' && character != '-') {
            kept += character;
        }
    }
    return kept;
}

bool all_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool is_identity_number(std::string_view number) {
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view checks = "10X98765432";
    const std::string kept = compact(number);
    if (kept.size() != weights.size() + 1 ||
        !all_digits(std::string_view(kept).substr(0, weights.size()))) {
        return false;
    }
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * (kept[i] - '0');
    }
    const char last = kept.back() == 'x' ? 'X' : kept.back();
    return last == checks[static_cast<std::size_t>(sum % 11)];
}

bool passes_luhn(std::string_view number) {
    const std::string kept = compact(number);
    int sum = 0;
    int all = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const char character = kept[kept.size() - 1 - i];
        if (!is_digit(character)) {
            return false;
        }
        const int digit = character - '0';
        const int doubled = i % 2 == 0 ? digit : 2 * digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
        all += digit;
    }
    return all > 0 && sum % 10 == 0;
}

}  // namespace nianbao::report

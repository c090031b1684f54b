#include "text/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace nianbao::text {
namespace {

constexpr int largest_exponent = 100;

std::size_t count_digits(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? text.size() : end;
}

/// Takes the digits at the front of `text`.
std::string_view take_digits(std::string_view& text) {
    const std::string_view digits = text.substr(0, count_digits(text));
    text.remove_prefix(digits.size());
    return digits;
}

/// Reads "e5", "E-3"; nothing at all is 0.
std::optional<int> exponent_of(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
    const std::string_view digits = take_digits(text);
    int exponent = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (digits.empty() || !text.empty() || digits.size() > 9 || exponent > largest_exponent) {
        return std::nullopt;
    }
    return negative ? -exponent : exponent;
}

/// Adds one to the last digit.
void add_one(std::string& digits) {
    std::size_t i = digits.size();
    while (i > 0 && digits[i - 1] == '9') {
        digits[--i] = '0';
    }
    if (i == 0) {
        digits.insert(0, 1, '1');
    } else {
        ++digits[i - 1];
    }
}

}  // namespace

std::optional<DecimalParts> decimal_parts(std::string_view text) {
    DecimalParts parts;
    parts.negative = text.starts_with('-');
    text.remove_prefix(parts.negative ? 1 : 0);
    parts.whole = take_digits(text);
    const bool has_point = text.starts_with('.');
    if (has_point) {
        text.remove_prefix(1);
        parts.fraction = take_digits(text);
    }
    if (parts.whole.empty() || (has_point && parts.fraction.empty())) {
        return std::nullopt;
    }
    const bool zero = parts.whole.find_first_not_of('0') == std::string_view::npos &&
                      parts.fraction.find_first_not_of('0') == std::string_view::npos;
    parts.negative = parts.negative && !zero;
    parts.rest = text;
    return parts;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const std::optional<DecimalParts> parts = decimal_parts(text);
    if (!parts || (parts->whole.size() > 1 && parts->whole.front() == '0')) {
        return std::nullopt;
    }
    Decimal decimal;
    decimal.negative_ = parts->negative;
    decimal.digits_ = parts->whole;
    decimal.digits_ += parts->fraction;
    decimal.decimals_ = parts->fraction.size();
    const std::optional<int> exponent = exponent_of(parts->rest);
    return exponent ? std::optional(decimal.shifted(*exponent)) : std::nullopt;
}

Decimal Decimal::shifted(int places) const {
    Decimal moved = *this;
    const auto distance = static_cast<std::size_t>(std::abs(places));
    if (places < 0) {
        moved.decimals_ += distance;
    } else if (distance <= decimals_) {
        moved.decimals_ -= distance;
    } else {
        moved.digits_.append(distance - decimals_, '0');
        moved.decimals_ = 0;
    }
    moved.trim();
    return moved;
}

Decimal Decimal::rounded(std::size_t decimals) const {
    Decimal near = *this;
    if (decimals >= decimals_) {
        near.digits_.append(decimals - decimals_, '0');
    } else {
        const std::size_t kept = digits_.size() - (decimals_ - decimals);
        const bool up = digits_[kept] >= '5';
        near.digits_.resize(kept);
        if (up) {
            add_one(near.digits_);
        }
    }
    near.decimals_ = decimals;
    near.trim();
    return near;
}

/// One digit at least before the point, and no zero there that means nothing.
void Decimal::trim() {
    if (digits_.size() <= decimals_) {
        digits_.insert(0, decimals_ + 1 - digits_.size(), '0');
    }
    const std::size_t first = std::min(digits_.find_first_not_of('0'), digits_.size());
    digits_.erase(0, std::min(first, digits_.size() - decimals_ - 1));
}

std::string Decimal::sign() const {
    return negative_ && digits_.find_first_not_of('0') != std::string::npos ? "-" : "";
}

std::string Decimal::text() const {
    std::string text = digits_;
    if (decimals_ > 0) {
        text.insert(text.size() - decimals_, 1, '.');
    }
    return sign() + text;
}

std::string Decimal::grouped() const {
    std::string text = digits_;
    const std::size_t whole = text.size() - decimals_;
    if (decimals_ > 0) {
        text.insert(whole, 1, '.');
    }
    for (std::size_t at = whole; at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return sign() + text;
}

/// Without regard to signs.
std::strong_ordering Decimal::compare_sizes(const Decimal& other) const {
    const std::size_t decimals = std::max(decimals_, other.decimals_);
    const std::string left = rounded(decimals).digits_;
    const std::string right = other.rounded(decimals).digits_;
    return left.size() == right.size() ? left <=> right : left.size() <=> right.size();
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    const bool minus = !sign().empty();
    const bool other_minus = !other.sign().empty();
    if (minus != other_minus) {
        return minus ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return minus ? other.compare_sizes(*this) : compare_sizes(other);
}

}  // namespace nianbao::text

#include "nianbao/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "nianbao/error.hpp"

namespace nianbao {
namespace {

constexpr std::int64_t unit = 1'000'000;
constexpr std::int64_t limit = 1'000'000'000'000 * unit;
constexpr std::size_t most_digits = 12;
constexpr std::size_t most_decimals = 6;

[[noreturn]] void refuse_range() {
    throw Error(Error::Kind::Data,
                {"number.range",
                 {"数值超过12位整数", "the number has more than 12 digits before the point"},
                 "",
                 {}});
}

std::int64_t in_range(std::int64_t millionths) {
    if (millionths >= limit || millionths <= -limit) {
        refuse_range();
    }
    return millionths;
}

bool all_digits(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_whole_part(std::string_view digits) noexcept {
    return !digits.empty() && digits.size() <= most_digits && all_digits(digits) &&
           (digits.front() != '0' || digits.size() == 1);
}

bool is_fraction(std::string_view digits) noexcept {
    return !digits.empty() && digits.size() <= most_decimals && all_digits(digits);
}

/// `digits` is a row of at most 18 digits, or empty.
std::int64_t value_of(std::string_view digits) noexcept {
    std::int64_t value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

}  // namespace

Number::Number(std::int64_t whole) {
    if (whole >= limit / unit || whole <= -limit / unit) {
        refuse_range();
    }
    millionths_ = whole * unit;
}

Number::Number(std::int64_t millionths, int decimals)
    : millionths_(in_range(millionths)), decimals_(decimals) {}

std::optional<Number> Number::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction;
    if (point != std::string_view::npos) {
        fraction = text.substr(point + 1);
        if (!is_fraction(fraction)) {
            return std::nullopt;
        }
    }
    if (!is_whole_part(whole)) {
        return std::nullopt;
    }
    std::int64_t millionths = value_of(fraction);
    for (std::size_t digits = fraction.size(); digits < most_decimals; ++digits) {
        millionths *= 10;
    }
    millionths += value_of(whole) * unit;
    if (negative && millionths == 0) {
        return std::nullopt;
    }
    return Number(negative ? -millionths : millionths, static_cast<int>(fraction.size()));
}

std::string Number::text() const {
    const std::int64_t size = millionths_ < 0 ? -millionths_ : millionths_;
    std::array<char, 16> digits{};
    const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), size / unit);
    std::string text = millionths_ < 0 ? "-" : "";
    text.append(digits.data(), whole.ptr);
    if (decimals_ > 0) {
        // The leading 1 keeps the zeros behind the point.
        std::to_chars(digits.data(), digits.data() + digits.size(), unit + size % unit);
        digits[0] = '.';
        text.append(digits.data(), static_cast<std::size_t>(decimals_) + 1);
    }
    return text;
}

Number Number::operator+(const Number& other) const {
    return {millionths_ + other.millionths_,
            decimals_ > other.decimals_ ? decimals_ : other.decimals_};
}

Number Number::operator-(const Number& other) const {
    return {millionths_ - other.millionths_,
            decimals_ > other.decimals_ ? decimals_ : other.decimals_};
}

}  // namespace nianbao

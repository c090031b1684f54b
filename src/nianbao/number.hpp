#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao {

/// An exact decimal with at most 12 digits before the point and 6 after it: enough for counts and
/// for amounts in 万元 down to the 分. Binary floating point is never used for a figure.
///
/// The number of decimals it was written with is kept, so that text() gives back "0.50" for
/// "0.50"; comparison looks at the value alone.
class Number {
public:
    constexpr Number() = default;
    /// A whole number. Throws Error (Data, "number.range") past 12 digits.
    explicit Number(std::int64_t whole);

    /// Reads "100", "-3", "0.50". No sign "+", no exponent, no separators, no blanks, no leading
    /// zeros, no minus before zero. Empty where `text` is not such a number or has too many digits.
    static std::optional<Number> parse(std::string_view text);

    /// The number as it was written; a sum has as many decimals as the longest of its parts.
    std::string text() const;

    bool is_whole() const noexcept { return millionths_ % 1'000'000 == 0; }
    bool is_zero() const noexcept { return millionths_ == 0; }
    bool is_negative() const noexcept { return millionths_ < 0; }

    /// Throw Error (Data, "number.range") when the result has more than 12 digits.
    Number operator+(const Number& other) const;
    Number operator-(const Number& other) const;

    bool operator==(const Number& other) const noexcept { return millionths_ == other.millionths_; }
    std::strong_ordering operator<=>(const Number& other) const noexcept {
        return millionths_ <=> other.millionths_;
    }

private:
    Number(std::int64_t millionths, int decimals);

    std::int64_t millionths_ = 0;
    int decimals_ = 0;  ///< how many decimals text() prints, 0 to 6
};

}  // namespace nianbao

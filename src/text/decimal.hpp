#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao::text {

/// The decimal a text begins with, in its pieces.
struct DecimalParts {
    bool negative = false;      ///< never of zero
    std::string_view whole;     ///< at least one digit
    std::string_view fraction;  ///< empty where there is no point
    std::string_view rest;      ///< what stands behind the decimal
};

/// Takes a decimal apart: "-12.50 kg" is a minus, "12", "50" and " kg". Empty where no digit stands
/// before the point, or none behind it.
std::optional<DecimalParts> decimal_parts(std::string_view text);

/// A decimal of any length, exact. What a form declares is a nianbao::Number; this is for numbers
/// that are only shown, in another unit or with other decimals.
class Decimal {
public:
    /// Reads a number of JSON (RFC 8259, §6): "-12.50", "1e3". Empty for anything else, and for an
    /// exponent past 100 either way.
    static std::optional<Decimal> parse(std::string_view text);

    /// Moves the point: to the right for positive `places`, so that 2 makes a part a percentage;
    /// to the left for negative ones, so that -4 makes yuan 万元. Decimals grow as they must.
    Decimal shifted(int places) const;

    /// The nearest value with exactly that many decimals; a half goes away from zero (四舍五入).
    Decimal rounded(std::size_t decimals) const;

    /// Plain digits without an exponent; the decimals it has, "0.50" stays so.
    std::string text() const;
    /// The same with a comma after every third digit before the point.
    std::string grouped() const;

    /// By value alone: 0.50 is 0.5.
    std::strong_ordering operator<=>(const Decimal& other) const;
    bool operator==(const Decimal& other) const { return (*this <=> other) == 0; }

private:
    void trim();
    std::string sign() const;
    std::strong_ordering compare_sizes(const Decimal& other) const;

    bool negative_ = false;
    std::string digits_;        ///< all of them; at least one before the point
    std::size_t decimals_ = 0;  ///< how many of them stand behind the point
};

}  // namespace nianbao::text

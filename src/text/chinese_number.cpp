#include "text/chinese_number.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "text/decimal.hpp"

namespace nianbao::text {
namespace {

constexpr std::size_t most_digits = 16;
constexpr std::uint64_t wan = 10'000;
constexpr std::uint64_t yi = 100'000'000;

using Digits = std::array<std::string_view, 10>;
constexpr Digits common_digits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Digits capital_digits = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

struct Place {
    std::uint64_t value;
    std::string_view common;
    std::string_view capital;
};
constexpr std::array<Place, 4> places{
    {{1000, "千", "仟"}, {100, "百", "佰"}, {10, "十", "拾"}, {1, "", ""}}};

/// A plain decimal with a whole part that fits.
std::optional<DecimalParts> read(std::string_view text) {
    const std::optional<DecimalParts> parts = decimal_parts(text);
    const bool fits = parts && parts->rest.empty() && parts->whole.size() <= most_digits;
    return fits ? parts : std::nullopt;
}

std::uint64_t value_of(std::string_view digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::size_t digit_of(char c) {
    return static_cast<std::size_t>(c - '0');
}

/// Says a whole number, four digits at a time; empty places become one 零 before the next digit.
class Speaker {
public:
    explicit Speaker(Numerals numerals)
        : capital_(numerals == Numerals::Capital),
          digits_(capital_ ? capital_digits : common_digits) {}

    std::string say(std::uint64_t number) && {
        if (number == 0) {
            return std::string(digits_[0]);
        }
        large(number);
        constexpr std::string_view ten = "一十";
        if (!capital_ && text_.starts_with(ten)) {
            text_.erase(0, ten.size() / 2);
        }
        return std::move(text_);
    }

private:
    void large(std::uint64_t number) {
        if (number >= yi) {
            medium(number / yi);
            close("亿");
        }
        medium(number % yi);
    }

    void medium(std::uint64_t number) {
        if (number >= wan) {
            small(number / wan);
            close("万");
        } else {
            gap_ = true;
        }
        small(number % wan);
    }

    void small(std::uint64_t number) {
        for (const Place& place : places) {
            const std::uint64_t digit = number / place.value % 10;
            if (digit == 0) {
                gap_ = true;
                continue;
            }
            text_ += gap_ && !text_.empty() ? digits_[0] : "";
            gap_ = false;
            text_ += digits_[digit];
            text_ += capital_ ? place.capital : place.common;
        }
    }

    /// Ends a group with its unit; zeros at its end are not said.
    void close(std::string_view unit) {
        text_ += unit;
        gap_ = false;
    }

    bool capital_;
    const Digits& digits_;
    std::string text_;
    bool gap_ = false;  ///< places were empty since the last digit
};

/// 角 and 分 behind the yuan.
std::string small_change(std::size_t jiao, std::size_t fen, bool after_yuan) {
    if (jiao == 0 && fen == 0) {
        return "整";
    }
    std::string text;
    if (jiao != 0) {
        text += std::string(capital_digits[jiao]) + "角";
    } else if (after_yuan) {
        text += capital_digits[0];
    }
    if (fen != 0) {
        text += std::string(capital_digits[fen]) + "分";
    }
    return text;
}

}  // namespace

std::optional<std::string> chinese_number(std::string_view decimal, Numerals numerals) {
    const std::optional<DecimalParts> parts = read(decimal);
    if (!parts) {
        return std::nullopt;
    }
    std::string text = parts->negative ? "负" : "";
    text += Speaker(numerals).say(value_of(parts->whole));
    const Digits& digits = numerals == Numerals::Capital ? capital_digits : common_digits;
    text += parts->fraction.empty() ? "" : "点";
    for (const char c : parts->fraction) {
        text += digits[digit_of(c)];
    }
    return text;
}

std::optional<std::string> chinese_digits(std::string_view digits) {
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::string text;
    for (const char c : digits) {
        text += c == '0' ? std::string_view("〇") : common_digits[digit_of(c)];
    }
    return text;
}

std::optional<std::string> chinese_amount(std::string_view yuan) {
    const std::optional<DecimalParts> amount = read(yuan);
    if (!amount || amount->fraction.find_first_not_of('0', 2) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view fraction = amount->fraction;
    const std::size_t jiao = fraction.empty() ? 0 : digit_of(fraction[0]);
    const std::size_t fen = fraction.size() < 2 ? 0 : digit_of(fraction[1]);
    const std::uint64_t whole = value_of(amount->whole);
    const bool has_yuan = whole != 0 || (jiao == 0 && fen == 0);
    std::string text = amount->negative ? "负" : "";
    if (has_yuan) {
        text += Speaker(Numerals::Capital).say(whole) + "元";
    }
    return text + small_change(jiao, fen, has_yuan);
}

}  // namespace nianbao::text

#include "text/chinese_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

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

/// A decimal in its pieces.
struct Decimal {
    bool negative = false;
    std::uint64_t whole = 0;
    std::string_view fraction;
};

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Decimal> read(std::string_view text) {
    Decimal decimal;
    decimal.negative = text.starts_with('-');
    text.remove_prefix(decimal.negative ? 1 : 0);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (point != std::string_view::npos) {
        decimal.fraction = text.substr(point + 1);
    }
    const bool fraction_is_bad = point != std::string_view::npos && !all_digits(decimal.fraction);
    if (!all_digits(whole) || fraction_is_bad || whole.size() > most_digits) {
        return std::nullopt;
    }
    std::from_chars(whole.data(), whole.data() + whole.size(), decimal.whole);
    return decimal;
}

std::size_t digit_of(char c) {
    return static_cast<std::size_t>(c - '0');
}

/// Writes a whole number; remembers a zero that is to be said before the next digit.
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
            text_ += "亿";
        }
        follow(number % yi, yi / 10);
        medium(number % yi);
    }

    void medium(std::uint64_t number) {
        if (number >= wan) {
            small(number / wan);
            text_ += "万";
        }
        follow(number % wan, wan / 10);
        small(number % wan);
    }

    /// A 零 before a part whose first place is empty.
    void follow(std::uint64_t part, std::uint64_t first_place) {
        if (part != 0 && part < first_place) {
            zero();
        }
    }

    void small(std::uint64_t number) {
        bool begun = false;
        bool gap = false;
        for (const Place& place : places) {
            const std::uint64_t digit = number / place.value % 10;
            if (digit == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                zero();
            }
            text_ += digits_[digit];
            text_ += capital_ ? place.capital : place.common;
            begun = true;
            gap = false;
        }
    }

    void zero() {
        if (!text_.empty() && !text_.ends_with(digits_[0])) {
            text_ += digits_[0];
        }
    }

    bool capital_;
    const Digits& digits_;
    std::string text_;
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
    const std::optional<Decimal> read_decimal = read(decimal);
    if (!read_decimal) {
        return std::nullopt;
    }
    std::string text = read_decimal->negative ? "负" : "";
    text += Speaker(numerals).say(read_decimal->whole);
    const Digits& digits = numerals == Numerals::Capital ? capital_digits : common_digits;
    text += read_decimal->fraction.empty() ? "" : "点";
    for (const char c : read_decimal->fraction) {
        text += digits[digit_of(c)];
    }
    return text;
}

std::optional<std::string> chinese_digits(std::string_view digits) {
    if (!all_digits(digits)) {
        return std::nullopt;
    }
    std::string text;
    for (const char c : digits) {
        text += c == '0' ? std::string_view("〇") : common_digits[digit_of(c)];
    }
    return text;
}

std::optional<std::string> chinese_amount(std::string_view yuan) {
    const std::optional<Decimal> amount = read(yuan);
    if (!amount || amount->fraction.find_first_not_of('0', 2) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view fraction = amount->fraction;
    const std::size_t jiao = fraction.empty() ? 0 : digit_of(fraction[0]);
    const std::size_t fen = fraction.size() < 2 ? 0 : digit_of(fraction[1]);
    const bool has_yuan = amount->whole != 0 || (jiao == 0 && fen == 0);
    std::string text = amount->negative ? "负" : "";
    if (has_yuan) {
        text += Speaker(Numerals::Capital).say(amount->whole) + "元";
    }
    return text + small_change(jiao, fen, has_yuan);
}

}  // namespace nianbao::text

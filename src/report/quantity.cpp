#include "report/quantity.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/decimal.hpp"
#include "text/number_words.hpp"

namespace nianbao::report {
namespace {

constexpr int of_wan = 4;
constexpr int of_yi = 8;

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// What the words around a quantity make of it.
enum class Sense { Exact, Above, Below, About, AtLeast, AtMost };

struct Sign {
    std::string_view words;
    Sense sense;
};

// The longer before what it contains.
constexpr std::array<Sign, 19> before{{{"不超过", Sense::AtMost},
                                       {"不足", Sense::AtMost},
                                       {"不到", Sense::AtMost},
                                       {"至多", Sense::AtMost},
                                       {"不少于", Sense::AtLeast},
                                       {"不低于", Sense::AtLeast},
                                       {"至少", Sense::AtLeast},
                                       {"超过", Sense::AtLeast},
                                       {"突破", Sense::AtLeast},
                                       {"逾", Sense::AtLeast},
                                       {"超", Sense::AtLeast},
                                       {"接近", Sense::Below},
                                       {"将近", Sense::Below},
                                       {"最近", Sense::Exact},
                                       {"附近", Sense::Exact},
                                       {"近", Sense::Below},
                                       {"大约", Sense::About},
                                       {"大概", Sense::About},
                                       {"约", Sense::About}}};
constexpr std::array<Sign, 4> inside{
    {{"余", Sense::Above}, {"多", Sense::Above}, {"来", Sense::About}, {"几", Sense::Above}}};
constexpr std::array<Sign, 3> behind{
    {{"左右", Sense::About}, {"以上", Sense::AtLeast}, {"以内", Sense::AtMost}}};

/// A number as it is being read.
struct Draft {
    std::string digits;  ///< "1234.5"
    std::size_t size = 0;
    int shift = 0;  ///< places that 万 and 亿 move the point
    Sense sense = Sense::Exact;
};

std::size_t digits_from(std::string_view text, std::size_t at) noexcept {
    const auto end =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
    return static_cast<std::size_t>(end - text.begin()) - at;
}

/// "1,234,567": a comma and three digits, as often as they follow.
void read_groups(std::string_view text, std::size_t at, Draft& draft) {
    constexpr std::size_t group = 3;
    while (draft.digits.size() <= 12 && at + draft.size < text.size() &&
           text[at + draft.size] == ',' && digits_from(text, at + draft.size + 1) == group) {
        draft.digits += text.substr(at + draft.size + 1, group);
        draft.size += 1 + group;
    }
}

bool read_digits(std::string_view text, std::size_t at, Draft& draft) {
    constexpr std::size_t most = 12;
    draft.size = digits_from(text, at);
    if (draft.size == 0 || draft.size > most || (text[at] == '0' && draft.size > 1)) {
        return false;
    }
    draft.digits = text.substr(at, draft.size);
    if (draft.size <= 3) {
        read_groups(text, at, draft);
    }
    const std::size_t point = at + draft.size;
    if (point < text.size() && text[point] == '.' && digits_from(text, point + 1) > 0) {
        const std::size_t decimals = digits_from(text, point + 1);
        draft.digits += text.substr(point, 1 + decimals);
        draft.size += 1 + decimals;
    }
    return true;
}

bool read_words(std::string_view text, std::size_t at, Draft& draft) {
    const text::NumberWords words = text::number_words(text.substr(at));
    draft.digits = std::to_string(words.value);
    draft.size = words.size;
    return words.size > 0;
}

template <std::size_t Size>
void read_sign(std::string_view rest, const std::array<Sign, Size>& signs, Draft& draft) {
    for (const Sign& sign : signs) {
        if (draft.sense == Sense::Exact && rest.starts_with(sign.words)) {
            draft.sense = sign.sense;
            draft.size += sign.words.size();
            return;
        }
    }
}

void read_scale(std::string_view rest, Draft& draft) {
    constexpr std::string_view wan = "万";
    const bool is_unit = rest.substr(std::min(wan.size(), rest.size())).starts_with("元");
    if (!is_unit && (rest.starts_with(wan) || rest.starts_with("亿"))) {
        draft.shift = rest.starts_with(wan) ? of_wan : of_yi;
        draft.size += wan.size();
    }
}

void read_before(std::string_view text, Draft& draft) {
    for (const Sign& sign : before) {
        if (text.ends_with(sign.words)) {
            draft.sense = sign.sense;
            return;
        }
    }
}

/// A decimal with its point moved.
std::optional<Number> shifted(const std::string& digits, int places) {
    constexpr std::size_t most_decimals = 6;
    const auto decimal = text::Decimal::parse(digits);
    if (!decimal) {
        return std::nullopt;
    }
    const text::Decimal moved = decimal->shifted(places);
    const auto number = Number::parse(moved.text());
    return number ? number : Number::parse(moved.rounded(most_decimals).text());
}

/// The unit of the last digit that is not zero: 10 for 120, 0.1 for 1.2.
std::string step_of(const std::string& digits) {
    const std::size_t point = digits.find('.');
    if (point != std::string::npos) {
        return "0." + std::string(digits.size() - point - 2, '0') + "1";
    }
    const std::size_t last = digits.find_last_not_of('0');
    return last == std::string::npos ? "1" : "1" + std::string(digits.size() - last - 1, '0');
}

/// Half of the unit of the last digit written.
std::string half_of(const std::string& digits) {
    const std::size_t point = digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    return "0." + std::string(decimals, '0') + "5";
}

std::optional<Quantity> exact(const Draft& draft) {
    const auto stated = Number::parse(draft.digits);
    return stated ? std::optional(Quantity{*stated, *stated, *stated, draft.size}) : std::nullopt;
}

std::optional<Quantity> bounded(const Draft& draft) {
    const auto stated = shifted(draft.digits, draft.shift);
    const auto tenth = shifted(draft.digits, draft.shift - 1);
    const auto step = shifted(step_of(draft.digits), draft.shift);
    const auto half = shifted(half_of(draft.digits), draft.shift);
    if (!stated || !tenth || !step || !half) {
        return std::nullopt;
    }
    const Number most(999'999'999'999);
    Quantity made{*stated, *stated, *stated, draft.size};
    const bool rounded = draft.shift != 0 && draft.sense == Sense::Exact;
    const bool open = draft.sense == Sense::AtLeast || *stated > most - *step - *tenth;
    if (rounded) {
        made.low = *stated - *half;
        made.high = *stated + *half;
    }
    if (draft.sense == Sense::Below || draft.sense == Sense::About) {
        made.low = *stated - *tenth;
    }
    if (draft.sense == Sense::AtMost) {
        made.low = Number();
    }
    if (draft.sense == Sense::Above || draft.sense == Sense::About) {
        made.high = *stated + (draft.sense == Sense::Above ? *step : *tenth);
    }
    if (open && draft.sense != Sense::Exact) {
        made.high = most;
    }
    return made;
}

}  // namespace

std::optional<Quantity> quantity_at(std::string_view text, std::size_t at) {
    Draft draft;
    if (!(is_digit(text[at]) ? read_digits(text, at, draft) : read_words(text, at, draft))) {
        return std::nullopt;
    }
    read_before(text.substr(0, at), draft);
    read_sign(text.substr(at + draft.size), inside, draft);
    read_scale(text.substr(at + draft.size), draft);
    read_sign(text.substr(at + draft.size), inside, draft);
    Draft looked = draft;
    // The words behind stand behind the unit: 100件左右, 100条以上.
    constexpr std::size_t unit = 3;
    if (at + draft.size + unit <= text.size()) {
        read_sign(text.substr(at + draft.size + unit), behind, looked);
    }
    draft.sense = looked.sense;
    return draft.sense == Sense::Exact && draft.shift == 0 ? exact(draft) : bounded(draft);
}

}  // namespace nianbao::report

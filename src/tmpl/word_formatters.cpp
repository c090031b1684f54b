#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "nianbao/report.hpp"
#include "text/chinese_number.hpp"
#include "tmpl/formatters.hpp"

namespace nianbao::tmpl {
namespace {

/// The day of a text such as 2018-03-26, 2018年3月26日, or 2018-03-26T09:30.
std::optional<Date> date_of(const Data& value) {
    const std::string* const words = value.text();
    if (words == nullptr) {
        return std::nullopt;
    }
    const std::string_view all = *words;
    const std::size_t time = all.find('T');
    return Date::parse(all.substr(0, time));
}

std::string two_digits(int number) {
    return std::to_string(100 + number).substr(1);
}

/// The letters of a pattern and what they stand for; the longer before the shorter.
std::string written(const Date& date, std::string_view pattern) {
    const std::array<std::pair<std::string_view, std::string>, 5> letters = {
        {{"yyyy", std::to_string(date.year)},
         {"MM", two_digits(date.month)},
         {"dd", two_digits(date.day)},
         {"M", std::to_string(date.month)},
         {"d", std::to_string(date.day)}}};
    std::string out;
    while (!pattern.empty()) {
        const auto* const found =
            std::find_if(letters.begin(), letters.end(), [&](const auto& letter) {
                return pattern.starts_with(letter.first);
            });
        const bool known = found != letters.end();
        out += known ? std::string_view(found->second) : pattern.substr(0, 1);
        pattern.remove_prefix(known ? found->first.size() : 1);
    }
    return out;
}

/// 年月日 alone stands for yyyy年M月d日.
std::string full_pattern(const std::string& pattern) {
    if (pattern.find_first_of("yMd") != std::string::npos) {
        return pattern;
    }
    std::string full = pattern.empty() ? "年月日" : pattern;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs = {
        {{"年", "yyyy"}, {"月", "M"}, {"日", "d"}}};
    for (const auto& [sign, letters] : signs) {
        if (const std::size_t at = full.find(sign); at != std::string::npos) {
            full.insert(at, letters);
        }
    }
    return full;
}

}  // namespace

Formatted date(const Data& value, const FormatArgument& argument) {
    const std::optional<Date> day = date_of(value);
    return day ? Formatted(Data(written(*day, full_pattern(argument.words)))) : std::nullopt;
}

Formatted chinese_date(const Data& value, const FormatArgument&) {
    const std::optional<Date> day = date_of(value);
    if (!day) {
        return std::nullopt;
    }
    const auto common = [](int number) {
        return *text::chinese_number(std::to_string(number), text::Numerals::Common);
    };
    const std::string year = *text::chinese_digits(std::to_string(day->year));
    return Data(year + "年" + common(day->month) + "月" + common(day->day) + "日");
}

Formatted yes_or_no(const Data& value, const FormatArgument& argument) {
    const bool* const truth = value.boolean();
    if (truth == nullptr) {
        return std::nullopt;
    }
    const std::string yes = argument.given ? argument.words : "是";
    const std::string no = argument.given ? argument.other : "否";
    return Data(*truth ? yes : no);
}

Formatted with_default(const Data& value, const FormatArgument& argument) {
    return is_blank(value) ? Data(argument.words) : value;
}

Formatted paragraphs(const Data& value, const FormatArgument&) {
    if (value.list() != nullptr || value.is_null()) {
        return value;
    }
    const std::string* const words = value.text();
    if (words == nullptr) {
        return value.object() == nullptr ? Formatted(Data(Data::List{value})) : std::nullopt;
    }
    Data::List lines;
    for (std::size_t from = 0; from < words->size();) {
        const std::size_t end = std::min(words->find_first_of("\r\n", from), words->size());
        if (end > from) {
            lines.emplace_back(words->substr(from, end - from));
        }
        from = end + 1;
    }
    return Data(std::move(lines));
}

Formatted unchanged(const Data& value, const FormatArgument&) {
    return value;
}

bool is_blank(const Data& value) {
    return value.is_null() || (value.text() != nullptr && value.text()->empty());
}

}  // namespace nianbao::tmpl

#include <charconv>
#include <string>

#include "nianbao/report.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace {

bool is_leap(int year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_of(int year, int month) noexcept {
    if (month == 2) {
        return is_leap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_day(const Date& date) noexcept {
    return date.year >= 1900 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_of(date.year, date.month);
}

/// Takes a number of 1 to `most` digits and the sign after it off the text; false where they do
/// not stand there.
bool take(std::string_view& text, std::size_t most, std::string_view sign, int& number) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        ++digits;
    }
    if (digits == 0 || digits > most || text.substr(digits, sign.size()) != sign) {
        return false;
    }
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits + sign.size());
    return true;
}

bool take_date(std::string_view text,
               std::string_view after_year,
               std::string_view after_month,
               std::string_view after_day,
               Date& date) {
    return take(text, 4, after_year, date.year) && take(text, 2, after_month, date.month) &&
           take(text, 2, after_day, date.day) && text.empty();
}

std::string two_digits(int number) {
    return std::to_string(100 + number).substr(1);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    const std::string plain = text::folded(text);
    Date date;
    if (!take_date(plain, "年", "月", "日", date) && !take_date(plain, "-", "-", "", date)) {
        return std::nullopt;
    }
    return is_day(date) ? std::optional(date) : std::nullopt;
}

std::string Date::text() const {
    return std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
}

std::string Date::iso() const {
    return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
}

}  // namespace nianbao

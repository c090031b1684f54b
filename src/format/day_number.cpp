#include "format/day_number.hpp"

#include <charconv>
#include <chrono>

namespace nianbao::format {
namespace {

constexpr int day_1970 = 25569;
constexpr int day_1900_03_01 = 61;
constexpr int last_day = 2958465;

}  // namespace

int day_number(const Date& date) {
    const std::chrono::year_month_day day{std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month)),
                                          std::chrono::day(static_cast<unsigned>(date.day))};
    return static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count()) + day_1970;
}

std::optional<Date> day_of_number(std::string_view text) {
    int number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size() || number < day_1900_03_01 ||
        number > last_day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day{
        std::chrono::sys_days(std::chrono::days(number - day_1970))};
    return Date{int(day.year()),
                static_cast<int>(unsigned(day.month())),
                static_cast<int>(unsigned(day.day()))};
}

}  // namespace nianbao::format

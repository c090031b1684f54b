#include "xlsx/dates.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <map>

#include "nianbao/report.hpp"
#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

constexpr std::uint32_t seconds_of_day = 86'400;

std::uint32_t number_of(std::string_view digits) {
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Two digits, less than `limit`.
std::optional<std::uint32_t> pair_of(std::string_view text, std::uint32_t limit) {
    const bool digits = text.size() == 2 && text.find_first_not_of("0123456789") == text.npos;
    const std::uint32_t number = digits ? number_of(text) : limit;
    return number < limit ? std::optional(number) : std::nullopt;
}

/// The seconds of "09:30" or "09:30:15".
std::optional<std::uint32_t> seconds_of(std::string_view time) {
    const auto hours = pair_of(time.substr(0, 2), 24);
    const auto minutes = time.size() >= 5 ? pair_of(time.substr(3, 2), 60) : std::nullopt;
    const auto seconds = time.size() == 8 ? pair_of(time.substr(6, 2), 60) : std::optional(0U);
    const bool shape = (time.size() == 5 || time.size() == 8) && time[2] == ':' &&
                       (time.size() == 5 || time[5] == ':');
    if (!shape || !hours || !minutes || !seconds) {
        return std::nullopt;
    }
    return (*hours * 60 + *minutes) * 60 + *seconds;
}

/// The day's number; negative before the epoch.
std::int64_t day_number(const Date& date, Epoch epoch) {
    using namespace std::chrono;
    const sys_days day = year(date.year) / month(static_cast<unsigned>(date.month)) /
                         std::chrono::day(static_cast<unsigned>(date.day));
    if (epoch == Epoch::From1904) {
        return (day - sys_days(year(1904) / 1 / 1)).count();
    }
    const std::int64_t number = (day - sys_days(year(1899) / 12 / 30)).count();
    constexpr std::int64_t march = 61;  // 1900-03-01; day 60 is the 29 February that never was
    return number < march ? number - 1 : number;
}

std::string fraction_of(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

}  // namespace

Epoch read_epoch(std::string_view workbook) {
    xml::Scanner scanner(workbook);
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        if (token.uri == spreadsheet && token.local == "workbookPr" &&
            token.kind != Token::Kind::End) {
            const std::string_view value = scanner.attribute("date1904");
            return value == "1" || value == "true" ? Epoch::From1904 : Epoch::From1900;
        }
    }
    return Epoch::From1900;
}

std::vector<bool> read_date_styles(std::string_view styles) {
    std::vector<bool> dates;
    std::map<std::uint32_t, bool> own;  // formats of the workbook, by id
    bool cells = false;
    xml::Scanner scanner(styles);
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool opens = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (token.uri != spreadsheet) {
            continue;
        }
        if (token.local == "cellXfs") {
            cells = token.kind == Token::Kind::Start;
        } else if (opens && token.local == "numFmt") {
            own[number_of(scanner.attribute("numFmtId"))] =
                is_date_format(xml::decode(scanner.attribute("formatCode")));
        } else if (opens && cells && token.local == "xf") {
            const std::uint32_t id = number_of(scanner.attribute("numFmtId"));
            const auto found = own.find(id);
            dates.push_back(found == own.end() ? is_date_format(id) : found->second);
        }
    }
    return dates;
}

bool is_date_format(std::uint32_t id) noexcept {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

bool is_date_format(std::string_view code) noexcept {
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = lower(code[i]);
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size());
            const char first = i + 1 < close ? lower(code[i + 1]) : ' ';
            const bool elapsed = code.substr(i + 1, close - i - 1).find_first_not_of("hHmMsS") ==
                                 std::string_view::npos;
            if (elapsed && first != ' ') {
                return true;
            }
            i = close;
        } else if (code.substr(i).starts_with("General") || code.substr(i).starts_with("GENERAL")) {
            i += 6;
        } else if (std::string_view("ymdhs").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::optional<std::string> date_serial(std::string_view text, Epoch epoch) {
    constexpr std::size_t day_size = 10;
    const bool iso = text.size() >= day_size && text[4] == '-' && text[7] == '-';
    const std::optional<Date> date = iso ? Date::parse(text.substr(0, day_size)) : std::nullopt;
    const std::int64_t day = date ? day_number(*date, epoch) : -1;
    if (day < 0) {
        return std::nullopt;
    }
    if (text.size() == day_size) {
        return std::to_string(day);
    }
    const auto time = text[day_size] == 'T' || text[day_size] == ' '
                          ? seconds_of(text.substr(day_size + 1))
                          : std::nullopt;
    if (!time) {
        return std::nullopt;
    }
    return fraction_of(static_cast<double>(day) + static_cast<double>(*time) / seconds_of_day);
}

}  // namespace nianbao::xlsx

#include "format/text_lines.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/number_mark.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t longest_heading = 40;
constexpr std::size_t longest_opening = 30;
constexpr std::u32string_view sentence_ends = U"。！？!?；;：:”’」』）)";
constexpr std::string_view full_stop = "。";

/// Blanks around a line mean nothing, but tabs at the end of a row are cells.
std::string_view trimmed_line(std::string_view line) {
    const std::string_view text = text::trimmed(line);
    const std::size_t tab = line.find_last_of('\t');
    if (text.empty() || tab == std::string_view::npos) {
        return text;
    }
    const auto begin = static_cast<std::size_t>(text.data() - line.data());
    return tab < begin + text.size() ? text : line.substr(begin, tab + 1 - begin);
}

std::size_t tabs_before(std::string_view line, std::string_view text) {
    const std::string_view before =
        line.substr(0, static_cast<std::size_t>(text.data() - line.data()));
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\t'));
}

int digit_of(char32_t value) noexcept {
    const char32_t half = text::half_width(value);
    if (half >= U'0' && half <= U'9') {
        return static_cast<int>(half - U'0');
    }
    constexpr std::u32string_view chinese = U"〇一二三四五六七八九";
    if (half == U'○' || half == U'零') {
        return 0;
    }
    const std::size_t place = chinese.find(half);
    return place == std::u32string_view::npos ? -1 : static_cast<int>(place);
}

/// Where a year of four digits stands, and which.
struct FoundYear {
    std::size_t at = 0;
    int year = 0;
};

std::optional<FoundYear> find_year(std::string_view text) {
    FoundYear found;
    int digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const int digit = digit_of(point.value);
        if (digit >= 0) {
            found =
                digits == 0 ? FoundYear{at, digit} : FoundYear{found.at, found.year * 10 + digit};
            digits = digits < 5 ? digits + 1 : digits;
            found.year = digits == 5 ? 0 : found.year;
        } else if (point.value == U'年' && digits == 4) {
            return found;
        } else if (!text::is_blank(point.value)) {
            digits = 0;
        }
        at += point.size;
    }
    return std::nullopt;
}

}  // namespace

std::string place_of(const Line& line) {
    return line.place.empty() ? "line " + std::to_string(line.number) : line.place;
}

std::vector<Line> lines_of(std::string_view text, const std::vector<Mark>& marks) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const auto index = static_cast<std::size_t>(number - 1);
        Line line{text::take_line(text), number};
        line.mark = index < marks.size() ? marks[index] : Mark::None;
        if (!is_marked_row(line)) {
            const std::string_view whole = line.text;
            line.text = trimmed_line(whole);
            line.lead = is_row(line) ? tabs_before(whole, line.text) : 0;
        }
        if (!text::trimmed(line.text).empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

bool is_marked_row(const Line& line) noexcept {
    return line.mark == Mark::Head || line.mark == Mark::Row;
}

bool is_row(const Line& line) noexcept {
    return is_marked_row(line) ||
           (line.mark == Mark::None && line.text.find('\t') != std::string_view::npos);
}

std::vector<std::string_view> cells_of(const Line& row) {
    std::vector<std::string_view> cells;
    std::string_view rest = row.text;
    while (true) {
        const std::size_t tab = rest.find('\t');
        cells.push_back(text::trimmed(rest.substr(0, tab)));
        if (tab == std::string_view::npos) {
            return cells;
        }
        rest.remove_prefix(tab + 1);
    }
}

bool ends_sentence(std::string_view text) noexcept {
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        last = text::is_blank(point.value) ? last : point.value;
        at += point.size;
    }
    return sentence_ends.find(last) != std::u32string_view::npos;
}

bool is_short(std::string_view text) noexcept {
    return text::length(text) <= longest_heading && !ends_sentence(text);
}

int level_of(std::string_view text) noexcept {
    return text::number_mark(text).level;
}

int level_of(const Line& line) noexcept {
    return line.mark == Mark::Heading ? line.level : level_of(line.text);
}

std::optional<Opening> opening_of(std::string_view text) noexcept {
    const int level = level_of(text);
    if (level == 0) {
        return std::nullopt;
    }
    if (is_short(text) && text.find(full_stop) == std::string_view::npos) {
        return Opening{level, text, {}};
    }
    const std::size_t stop = text.find(full_stop);
    if (stop == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t end = stop + full_stop.size();
    const std::string_view heading = text.substr(0, end);
    if (end == text.size() || text::length(heading) > longest_opening) {
        return std::nullopt;
    }
    return Opening{level, heading, text.substr(end)};
}

std::optional<int> year_in(std::string_view text) {
    const auto found = find_year(text);
    return found ? std::optional(found->year) : std::nullopt;
}

std::string_view before_year(std::string_view text) {
    const auto found = find_year(text);
    return text::trimmed(found ? text.substr(0, found->at) : text);
}

}  // namespace nianbao::format

#include "report/excerpt.hpp"

#include <algorithm>

#include "report/narrow_text.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t around = 12;
constexpr std::size_t most_of_a_match = 40;
constexpr std::size_t shown_before = 3;
constexpr std::size_t shown_behind = 4;

std::size_t behind(std::string_view text, std::size_t at, std::size_t characters) {
    for (std::size_t i = 0; i < characters && at < text.size(); ++i) {
        at += text::code_point(text, at).size;
    }
    return at;
}

std::size_t before(std::string_view text, std::size_t at, std::size_t characters) {
    constexpr unsigned continuation = 0x80;
    for (std::size_t i = 0; i < characters && at > 0; ++i) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == continuation) {
            --at;
        }
    }
    return at;
}

std::string on_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

}  // namespace

std::string masked(std::string_view text, Range range, const std::vector<Range>& masks) {
    std::string made(text.substr(range.begin, range.end - range.begin));
    auto mask = std::partition_point(
        masks.begin(), masks.end(), [&](const Range& other) { return other.end <= range.begin; });
    for (; mask != masks.end() && mask->begin < range.end; ++mask) {
        const std::string stars =
            starred(text.substr(mask->begin, mask->end - mask->begin), shown_before, shown_behind);
        const std::size_t begin = std::max(mask->begin, range.begin);
        const std::size_t end = std::min(mask->end, range.end);
        made.replace(begin - range.begin, end - begin, stars, begin - mask->begin, end - begin);
    }
    return made;
}

std::string excerpt(std::string_view text, Range match, const std::vector<Range>& masks) {
    const std::size_t begin = before(text, match.begin, around);
    const std::size_t cut = std::min(behind(text, match.begin, most_of_a_match), match.end);
    const std::size_t end = behind(text, match.end, around);
    std::string words = begin > 0 ? "…" : "";
    words += masked(text, {begin, match.begin}, masks) + "【";
    words += masked(text, {match.begin, cut}, masks) + (cut < match.end ? "…】" : "】");
    words += masked(text, {match.end, end}, masks) + (end < text.size() ? "…" : "");
    return on_one_line(std::move(words));
}

}  // namespace nianbao::report

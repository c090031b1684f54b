#include "nianbao/place.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace nianbao {
namespace {

/// A word of the library's places, and what stands before and behind its number in Chinese.
struct Measure {
    std::string_view word;
    std::string_view before;
    std::string_view behind;
};

constexpr std::array<Measure, 5> measures{{{"line ", "第", "行"},
                                           {"paragraph ", "第", "段"},
                                           {"table ", "表", ""},
                                           {", row ", "第", "行"},
                                           {", column ", "第", "列"}}};

/// The digits `text` begins with.
std::string_view number(std::string_view text) {
    return text.substr(0, text.find_first_not_of("0123456789"));
}

/// The piece that last_year_place puts before a place.
bool is_last_year(std::string_view piece) {
    return last_year_place.starts_with(piece) && last_year_place.size() == piece.size() + 2;
}

/// The place in Chinese; empty where it is not made of such words and numbers alone.
std::string chinese(std::string_view place) {
    std::string made;
    if (is_last_year(place)) {
        return "上年报告";
    }
    for (const Measure& measure : measures) {
        const std::string_view figures =
            place.starts_with(measure.word) ? number(place.substr(measure.word.size())) : "";
        if (!figures.empty()) {
            made.append(measure.before).append(figures).append(measure.behind);
            place.remove_prefix(measure.word.size() + figures.size());
        }
    }
    return place.empty() ? made : std::string();
}

}  // namespace

std::string place_in(const std::string& place, Language language) {
    constexpr std::string_view joint = ": ";
    if (language != Language::Chinese) {
        return place;
    }
    std::string told;
    for (std::size_t begin = 0; begin <= place.size();) {
        const std::size_t end = std::min(place.find(joint, begin), place.size());
        const std::string piece = place.substr(begin, end - begin);
        const std::string words = chinese(piece);
        told += (begin == 0 ? "" : std::string(joint)) + (words.empty() ? piece : words);
        begin = end + joint.size();
    }
    return told;
}

std::vector<std::string> places_of(const Finding& finding, Language language) {
    std::set<std::string_view> told = {""};
    std::vector<std::string> places;
    for (const Side* const side : {&finding.left, &finding.right}) {
        for (const Operand& operand : side->operands) {
            if (told.insert(operand.place).second) {
                places.push_back(place_in(operand.place, language));
            }
        }
    }
    return places;
}

}  // namespace nianbao

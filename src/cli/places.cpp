#include "cli/places.hpp"

#include <array>
#include <string_view>

namespace nianbao::cli {
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

/// The place in Chinese; empty where it is not made of such words and numbers alone.
std::string chinese(std::string_view place) {
    std::string made;
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
    const std::size_t colon = place.rfind(": ");
    const std::size_t begin = colon == std::string::npos ? 0 : colon + 2;
    const std::string words =
        language == Language::Chinese ? chinese(std::string_view(place).substr(begin)) : "";
    return words.empty() ? place : place.substr(0, begin) + words;
}

}  // namespace nianbao::cli

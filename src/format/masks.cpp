#include "format/masks.hpp"

#include <algorithm>

#include "nianbao/report.hpp"

namespace nianbao::format {
namespace {

bool is_counted(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

void star(std::string& text, report::Range range, const WordRule& rule) {
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(range.begin);
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(range.end);
    const auto all = static_cast<std::size_t>(std::count_if(begin, end, is_counted));
    std::size_t nth = 0;
    for (auto at = begin; at != end; ++at) {
        if (is_counted(*at)) {
            ++nth;
            *at = nth <= rule.shown_first || nth + rule.shown_last > all ? *at : '*';
        }
    }
}

}  // namespace

Masks::Masks(const Wording& wording) {
    for (const WordRule& rule : wording.rules()) {
        if (rule.mask) {
            masking_.emplace_back(rule);
        }
        if (rule.everywhere) {
            everywhere_.emplace_back(rule);
        }
    }
}

std::string Masks::masked(std::string_view text) const {
    // Identity numbers have 18 digits, which no figure has.
    constexpr std::size_t most_digits = 12;
    const bool figure = Value::from_cell(text).number() != nullptr && text.size() <= most_digits;
    return figure ? std::string(text) : starred(text);
}

std::string Masks::starred(std::string_view text) const {
    std::string made(text);
    for (const report::WordFinder& finder : masking_) {
        for (const report::Range& match : finder.matches(text)) {
            star(made, match, finder.rule());
        }
    }
    return made;
}

}  // namespace nianbao::format

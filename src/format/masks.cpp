#include "format/masks.hpp"

#include "nianbao/report.hpp"
#include "report/narrow_text.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
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
    const bool figure =
        text::length(text) <= most_digits && Value::from_cell(text).number() != nullptr;
    return figure ? std::string(text) : starred(text);
}

std::string Masks::starred(std::string_view text) const {
    std::string made(text);
    for (const report::WordFinder& finder : masking_) {
        for (const report::Range& match : finder.matches(text)) {
            const WordRule& rule = finder.rule();
            const std::size_t size = match.end - match.begin;
            made.replace(match.begin,
                         size,
                         report::starred(std::string_view(made).substr(match.begin, size),
                                         rule.shown_first,
                                         rule.shown_last));
        }
    }
    return made;
}

}  // namespace nianbao::format

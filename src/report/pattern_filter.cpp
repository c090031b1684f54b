#include "report/pattern_filter.hpp"

#include <array>

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr int shortest_needed = 1;

struct Characters {
    char32_t first;
    char32_t last;
};

/// Blocks beyond ASCII in which no letter has a capital: CJK, its marks and digits, Hangul.
constexpr std::array<Characters, 12> without_capitals{{{0x80, 0xBF},
                                                       {0xD7, 0xD7},
                                                       {0x2000, 0x20FF},
                                                       {0x2190, 0x24B5},
                                                       {0x2500, 0x27FF},
                                                       {0x2E80, 0xA63F},
                                                       {0xAC00, 0xD7A3},
                                                       {0xF900, 0xFAFF},
                                                       {0xFE30, 0xFF20},
                                                       {0xFF3B, 0xFF40},
                                                       {0xFF5B, 0xFFFD},
                                                       {0x20000, 0x3FFFF}}};

bool may_be_capital(char32_t character) noexcept {
    for (const Characters& block : without_capitals) {
        if (character >= block.first && character <= block.last) {
            return false;
        }
    }
    return true;
}

/// RE2 lowers the letters of what it needs, those of all scripts.
bool may_hold_capitals(std::string_view text) noexcept {
    constexpr unsigned char first_lead = 0xC3;
    constexpr unsigned char first_cjk = 0xE3;
    constexpr unsigned char last_cjk = 0xE9;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= first_lead && (byte < first_cjk || byte > last_cjk) &&
            may_be_capital(text::code_point(text, at).value)) {
            return true;
        }
    }
    return false;
}

}  // namespace

PatternFilter::PatternFilter() : patterns_(std::make_shared<re2::FilteredRE2>(shortest_needed)) {}

Pattern PatternFilter::add(const std::vector<std::string>& expressions) {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    int number = 0;
    if (patterns_->Add(joined(expressions), quiet, &number) != RE2::NoError) {
        return Pattern(expressions);
    }
    // The pattern keeps all of them.
    return {std::shared_ptr<const RE2>(patterns_, &patterns_->GetRE2(number)),
            static_cast<std::size_t>(number)};
}

void PatternFilter::finish() {
    if (patterns_->NumRegexps() > 0) {
        std::vector<std::string> needed;
        patterns_->Compile(&needed);
        needed_ = Literals(needed);
    }
}

Candidates PatternFilter::candidates(std::string_view text) const {
    Candidates made;
    if (patterns_->NumRegexps() == 0 || may_hold_capitals(text)) {
        return made;
    }
    std::vector<int> possible;
    patterns_->AllPotentials(needed_.in(text), &possible);
    made.passed_.resize(static_cast<std::size_t>(patterns_->NumRegexps()));
    for (const int number : possible) {
        made.passed_[static_cast<std::size_t>(number)] = true;
    }
    return made;
}

}  // namespace nianbao::report

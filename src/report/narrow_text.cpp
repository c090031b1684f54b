#include "report/narrow_text.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr char32_t most_ascii = 0x7F;

bool is_counted(char32_t character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z');
}

/// The character of ASCII it stands for; itself where it stands for none that numbers hold.
char32_t narrow(char32_t character) {
    if (character <= most_ascii) {
        return character;
    }
    if (text::is_blank(character)) {
        return ' ';
    }
    const char32_t half = text::half_width(character);
    return is_counted(half) || half == '-' ? half : character;
}

bool holds_wide(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint character = text::code_point(text, at);
        if (narrow(character.value) != character.value) {
            return true;
        }
        at += character.size;
    }
    return false;
}

}  // namespace

NarrowText::NarrowText(std::string_view text) : text_(text) {
    if (!holds_wide(text)) {
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint character = text::code_point(text, at);
        const char32_t made = narrow(character.value);
        const bool same = made == character.value;
        narrow_ += same ? std::string(text.substr(at, character.size))
                        : std::string(1, static_cast<char>(made));
        for (std::size_t i = 0; i < (same ? character.size : 1); ++i) {
            places_.push_back(at + i);
        }
        at += character.size;
    }
    places_.push_back(text.size());
}

Range NarrowText::original(const Range& range) const {
    return narrow_.empty() ? range : Range{places_[range.begin], places_[range.end]};
}

std::string starred(std::string_view number, std::size_t first, std::size_t last) {
    const auto visit = [&](auto each) {
        for (std::size_t at = 0; at < number.size();) {
            const text::CodePoint character = text::code_point(number, at);
            each(character, number.substr(at, character.size));
            at += character.size;
        }
    };
    std::size_t all = 0;
    visit([&](const text::CodePoint& character, std::string_view) {
        all += is_counted(narrow(character.value)) ? 1 : 0;
    });
    std::string made;
    std::size_t nth = 0;
    visit([&](const text::CodePoint& character, std::string_view source) {
        const bool counts = is_counted(narrow(character.value));
        nth += counts ? 1 : 0;
        const bool shown = !counts || nth <= first || nth + last > all;
        made += shown ? source : source.size() == 1 ? std::string_view("*") : "＊";
    });
    return made;
}

}  // namespace nianbao::report

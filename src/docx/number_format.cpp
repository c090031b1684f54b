#include "docx/number_format.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/chinese_number.hpp"
#include "text/utf8.hpp"

namespace nianbao::docx {
namespace {

std::string chinese(int value) {
    return text::chinese_number(std::to_string(value), text::Numerals::Common).value_or("");
}

std::string capital(int value) {
    return text::chinese_number(std::to_string(value), text::Numerals::Capital).value_or("");
}

std::string digit_by_digit(int value) {
    return text::chinese_digits(std::to_string(value)).value_or("");
}

std::string character(char32_t value) {
    std::string out;
    text::append(out, value);
    return out;
}

/// 甲 to 癸.
std::string stem(int value) {
    constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
    const auto place = static_cast<std::size_t>(value - 1);
    return value >= 1 && place < stems.size() ? character(stems[place]) : std::to_string(value);
}

/// ① to ⑳.
std::string circled(int value) {
    constexpr char32_t one = U'①';
    constexpr int most = 20;
    return value >= 1 && value <= most ? character(one + static_cast<char32_t>(value - 1))
                                       : std::to_string(value);
}

std::string full_width(int value) {
    std::string out;
    for (const char digit : std::to_string(value)) {
        text::append(out, U'０' + static_cast<char32_t>(digit - '0'));
    }
    return out;
}

std::string with_zero(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// a to z, then aa, bb.
std::string letters(int value, char first) {
    constexpr int alphabet = 26;
    constexpr int most = 780;
    if (value < 1 || value > most) {
        return std::to_string(value);
    }
    const auto letter = static_cast<char>(first + (value - 1) % alphabet);
    std::string out;
    const int times = (value - 1) / alphabet + 1;
    out.append(static_cast<std::size_t>(times), letter);
    return out;
}

std::string lower_letter(int value) {
    return letters(value, 'a');
}
std::string upper_letter(int value) {
    return letters(value, 'A');
}

std::string lower_roman(int value) {
    struct Sign {
        int value;
        std::string_view letters;
    };
    constexpr std::array<Sign, 13> signs{{{1000, "m"},
                                          {900, "cm"},
                                          {500, "d"},
                                          {400, "cd"},
                                          {100, "c"},
                                          {90, "xc"},
                                          {50, "l"},
                                          {40, "xl"},
                                          {10, "x"},
                                          {9, "ix"},
                                          {5, "v"},
                                          {4, "iv"},
                                          {1, "i"}}};
    std::string out;
    for (const Sign& sign : signs) {
        for (; value >= sign.value; value -= sign.value) {
            out += sign.letters;
        }
    }
    return out;
}

std::string upper_roman(int value) {
    std::string out = lower_roman(value);
    std::transform(out.begin(), out.end(), out.begin(), [](char letter) {
        return static_cast<char>(letter - 'a' + 'A');
    });
    return out;
}

}  // namespace

std::string format_number(int value, std::string_view format) {
    static const std::map<std::string_view, std::string (*)(int)> formats = {
        {"chineseCounting", chinese},
        {"chineseCountingThousand", chinese},
        {"japaneseCounting", chinese},
        {"taiwaneseCounting", chinese},
        {"taiwaneseCountingThousand", chinese},
        {"chineseLegalSimplified", capital},
        {"ideographTraditional", stem},
        {"ideographDigital", digit_by_digit},
        {"decimalEnclosedCircle", circled},
        {"decimalEnclosedCircleChinese", circled},
        {"decimalFullWidth", full_width},
        {"decimalFullWidth2", full_width},
        {"decimalZero", with_zero},
        {"lowerLetter", lower_letter},
        {"upperLetter", upper_letter},
        {"lowerRoman", lower_roman},
        {"upperRoman", upper_roman}};
    const auto found = formats.find(format);
    return found == formats.end() ? std::to_string(value) : found->second(value);
}

}  // namespace nianbao::docx

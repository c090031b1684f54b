#include "text/fold.hpp"

#include "text/number_mark.hpp"
#include "text/utf8.hpp"

namespace nianbao::text {
namespace {

constexpr std::u32string_view opening = U"([{【〔〖";
constexpr std::u32string_view closing = U")]}】〕〗";
constexpr std::u32string_view quotation = U"\"'“”‘’《》〈〉「」『』";

bool is_one_of(std::u32string_view set, char32_t value) noexcept {
    return set.find(value) != std::u32string_view::npos;
}

bool is_numeral(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point(text, at);
        if (!is_one_of(U"一二三四五六七八九十0123456789", point.value)) {
            return false;
        }
        at += point.size;
    }
    return !text.empty();
}

/// The end of the bracket that opens at `at`, with brackets inside it; the end of the text where
/// it is not closed.
std::size_t bracket_end(std::string_view text, std::size_t at) noexcept {
    int depth = 0;
    while (at < text.size()) {
        const CodePoint point = code_point(text, at);
        at += point.size;
        if (is_one_of(opening, point.value)) {
            ++depth;
        } else if (is_one_of(closing, point.value) && --depth == 0) {
            return at;
        }
    }
    return at;
}

std::string without_signs(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point(text, at);
        std::size_t end = at + point.size;
        bool keep = !is_one_of(quotation, point.value);
        if (is_one_of(opening, point.value)) {
            end = bracket_end(text, at);
            keep = point.value == U'(' && is_numeral(text.substr(at + 1, end - at - 2));
        }
        if (keep) {
            out.append(text.substr(at, end - at));
        }
        at = end;
    }
    return out;
}

/// Where the first bracket or quotation mark stands; the size of the text where there is none.
std::size_t first_sign(std::string_view text) noexcept {
    std::size_t at = ideographs_end(text, 0);
    while (at < text.size()) {
        const CodePoint point = code_point(text, at);
        if (is_one_of(opening, point.value) || is_one_of(quotation, point.value)) {
            return at;
        }
        at = ideographs_end(text, at + point.size);
    }
    return at;
}

std::string without_brackets(std::string text) {
    const std::size_t first = first_sign(text);
    if (first == text.size()) {
        return text;
    }
    return text.substr(0, first) + without_signs(std::string_view(text).substr(first));
}

}  // namespace

char32_t half_width(char32_t value) noexcept {
    if (value >= 0xFF01 && value <= 0xFF5E) {
        return value - 0xFEE0;
    }
    return value == 0x3000 ? U' ' : value;
}

bool is_blank(char32_t value) noexcept {
    return value == U' ' || (value >= 0x09 && value <= 0x0D) || value == 0xA0 || value == 0x3000 ||
           (value >= 0x2000 && value <= 0x200D) || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || value == 0x205F || value == 0x2060 || value == 0xFEFF;
}

bool is_blank(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = code_point(text, at);
        if (!is_blank(point.value)) {
            return false;
        }
        at += point.size;
    }
    return true;
}

std::string_view trimmed(std::string_view text) noexcept {
    for (CodePoint first = code_point(text, 0); is_blank(first.value);
         first = code_point(text, 0)) {
        text.remove_prefix(first.size);
    }
    for (CodePoint last = last_code_point(text); is_blank(last.value);
         last = last_code_point(text)) {
        text.remove_suffix(last.size);
    }
    return text;
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = ideographs_end(text, at);
        out.append(text, at, end - at);
        at = end;
        const CodePoint point = code_point(text, at);
        if (point.size > 0 && !is_blank(point.value)) {
            append(out, half_width(point.value));
        }
        at += point.size;
    }
    return out;
}

std::string label_key(std::string_view label) {
    std::string key = without_brackets(folded(label.substr(leading_marks(label))));
    while (!key.empty() && key.back() == ':') {
        key.pop_back();
    }
    return key;
}

}  // namespace nianbao::text

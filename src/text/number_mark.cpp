#include "text/number_mark.hpp"

#include <string>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::text {
namespace {

/// A position in a text that reads one folded character at a time.
class Scanner {
public:
    explicit Scanner(std::string_view text) noexcept : text_(text) {}

    char32_t peek() const noexcept { return half_width(code_point(text_, at_).value); }
    void skip() noexcept { at_ += code_point(text_, at_).size; }
    bool take(char32_t wanted) noexcept {
        if (at_ == text_.size() || peek() != wanted) {
            return false;
        }
        skip();
        return true;
    }
    void skip_blanks() noexcept {
        while (at_ < text_.size() && is_blank(peek())) {
            skip();
        }
    }
    std::size_t at() const noexcept { return at_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

int chinese_digit(char32_t value) noexcept {
    constexpr std::u32string_view digits = U"一二三四五六七八九";
    const std::size_t place = digits.find(value);
    return place == std::u32string_view::npos ? 0 : static_cast<int>(place) + 1;
}

/// 一 to 九十九; 0 where no such number stands.
int chinese_number(Scanner& scanner) noexcept {
    int number = chinese_digit(scanner.peek());
    if (number > 0) {
        scanner.skip();
    }
    if (scanner.take(U'十')) {
        number = number == 0 ? 10 : number * 10;
        if (const int ones = chinese_digit(scanner.peek()); ones > 0) {
            scanner.skip();
            number += ones;
        }
    }
    return number;
}

bool is_digit(char32_t value) noexcept {
    return value >= U'0' && value <= U'9';
}

/// 1 to 99; 0 where no such number stands.
int arabic_number(Scanner& scanner) noexcept {
    int number = 0;
    for (int digits = 0; digits < 2 && is_digit(scanner.peek()); ++digits) {
        number = number * 10 + static_cast<int>(scanner.peek() - U'0');
        scanner.skip();
    }
    return number;
}

struct Numeral {
    int number = 0;
    bool chinese = false;
};

Numeral numeral(Scanner& scanner) noexcept {
    if (const int number = chinese_number(scanner); number > 0) {
        return {number, true};
    }
    return {arabic_number(scanner), false};
}

int bracketed_level(const Numeral& numeral) noexcept {
    return numeral.chinese ? 2 : 4;
}

/// The level of a numeral outside brackets, by what follows it; 0 where it is no mark.
int open_level(Scanner& scanner, const Numeral& numeral) noexcept {
    if (scanner.take(U'、')) {
        return numeral.chinese ? 1 : 3;
    }
    return !numeral.chinese && scanner.take(U'.') && !is_digit(scanner.peek()) ? 3 : 0;
}

/// False where a text, by its first character, begins with no mark, as most do.
bool may_begin_with_mark(std::string_view text) noexcept {
    constexpr std::u32string_view first = U"(0123456789一二三四五六七八九十其";
    const char32_t value = half_width(code_point(text, 0).value);
    return is_blank(value) || first.find(value) != std::u32string_view::npos;
}

}  // namespace

NumberMark number_mark(std::string_view text) noexcept {
    if (!may_begin_with_mark(text)) {
        return {};
    }
    Scanner scanner(text);
    scanner.skip_blanks();
    const bool bracket = scanner.take(U'(');
    const Numeral found = numeral(scanner);
    if (found.number == 0 || (bracket && !scanner.take(U')'))) {
        return {};
    }
    const int level = bracket ? bracketed_level(found) : open_level(scanner, found);
    if (level == 0) {
        return {};
    }
    scanner.skip_blanks();
    return {level, found.number, scanner.at()};
}

std::size_t leading_marks(std::string_view text) noexcept {
    std::size_t at = 0;
    while (true) {
        if (const NumberMark mark = number_mark(text.substr(at)); mark.level > 0) {
            at += mark.size;
            continue;
        }
        if (!may_begin_with_mark(text.substr(at))) {
            return at;
        }
        Scanner scanner(text.substr(at));
        scanner.skip_blanks();
        if (!scanner.take(U'其') || !scanner.take(U'中') || !scanner.take(U':')) {
            return at;
        }
        scanner.skip_blanks();
        at += scanner.at();
    }
}

}  // namespace nianbao::text

#include "text/number_words.hpp"

#include <array>
#include <string_view>

#include "text/utf8.hpp"

namespace nianbao::text {
namespace {

constexpr std::size_t most_characters = 24;
constexpr std::uint64_t wan = 10'000;
constexpr std::uint64_t yi = 100'000'000;
constexpr int no_digit = -1;
constexpr std::u32string_view common = U"零一二三四五六七八九";
constexpr std::u32string_view capital = U"〇壹贰叁肆伍陆柒捌玖";
constexpr std::u32string_view others = U"两十拾百佰千仟万亿";

/// By the last byte of a character; most are none.
constexpr std::array<bool, 256> may_be_numeral = [] {
    std::array<bool, 256> made{};
    for (const std::u32string_view set : {common, capital, others}) {
        for (const char32_t character : set) {
            made[character % made.size()] = true;
        }
    }
    return made;
}();

int digit_of(char32_t c) noexcept {
    const std::size_t at = common.find(c) != common.npos ? common.find(c) : capital.find(c);
    return at != common.npos ? static_cast<int>(at) : c == U'两' ? 2 : no_digit;
}

std::uint64_t place_of(char32_t c) noexcept {
    switch (c) {
        case U'十':
        case U'拾':
            return 10;
        case U'百':
        case U'佰':
            return 100;
        case U'千':
        case U'仟':
            return 1000;
        case U'万':
            return wan;
        case U'亿':
            return yi;
        default:
            return 0;
    }
}

/// Adds numeral to numeral.
class Listener {
public:
    /// False where the numerals make no number.
    bool digit(int digit) noexcept {
        const bool follows = pending_ != no_digit && pending_ != 0;
        if (!is_placed_) {
            run_ = run_ * 10 + static_cast<std::uint64_t>(digit);
            ++digits_;
        } else if (follows || (pending_ == 0 && digit == 0)) {
            return false;
        }
        after_gap_ = pending_ == 0;
        pending_ = digit;
        return true;
    }

    bool place(std::uint64_t place) noexcept {
        if (digits_ > 1) {
            return false;
        }
        is_placed_ = true;
        return place >= wan ? close(place) : add(place);
    }

    /// The number; false where its end is cut (一百五).
    bool finish(std::uint64_t& value) const noexcept {
        if (!is_placed_) {
            value = run_;
            return digits_ > 0;
        }
        if (pending_ > 0 && !after_gap_ && last_ > 10) {
            return false;
        }
        value = total_ + section_ + (pending_ > 0 ? static_cast<std::uint64_t>(pending_) : 0);
        return pending_ != 0;
    }

private:
    bool add(std::uint64_t place) noexcept {
        const bool is_bare_ten = place == 10 && section_ == 0 && pending_ == no_digit;
        if (place >= last_ || (pending_ <= 0 && !is_bare_ten)) {
            return false;
        }
        section_ += place * (is_bare_ten ? 1 : static_cast<std::uint64_t>(pending_));
        last_ = place;
        pending_ = no_digit;
        return true;
    }

    bool close(std::uint64_t place) noexcept {
        section_ += pending_ > 0 ? static_cast<std::uint64_t>(pending_) : 0;
        if (section_ == 0 || place >= large_) {
            return false;
        }
        total_ += section_ * place;
        section_ = 0;
        large_ = place;
        last_ = place;
        pending_ = no_digit;
        return true;
    }

    std::uint64_t run_ = 0;
    std::uint64_t total_ = 0;
    std::uint64_t section_ = 0;
    std::uint64_t last_ = yi;        ///< the place named last
    std::uint64_t large_ = yi * 10;  ///< 万 or 亿 named last
    int pending_ = no_digit;         ///< a digit whose place is still to come
    int digits_ = 0;
    bool is_placed_ = false;
    bool after_gap_ = false;  ///< a 零 stands before the digit
};

}  // namespace

NumberWords number_words(std::string_view text) noexcept {
    Listener listener;
    std::size_t at = 0;
    for (std::size_t count = 0;; ++count) {
        const CodePoint next = code_point(text, at);
        const int digit = digit_of(next.value);
        const std::uint64_t place = place_of(next.value);
        if (next.size == 0 || (digit == no_digit && place == 0)) {
            break;
        }
        if (count == most_characters ||
            !(digit != no_digit ? listener.digit(digit) : listener.place(place))) {
            return {};
        }
        at += next.size;
    }
    NumberWords words;
    words.size = at > 0 && listener.finish(words.value) ? at : 0;
    return words;
}

bool is_numeral(char32_t character) noexcept {
    return may_be_numeral[character % may_be_numeral.size()] &&
           (digit_of(character) != no_digit || place_of(character) != 0);
}

std::size_t numerals(std::string_view text) noexcept {
    std::size_t at = 0;
    for (CodePoint next = code_point(text, 0); next.size > 0 && is_numeral(next.value);
         next = code_point(text, at)) {
        at += next.size;
    }
    return at;
}

}  // namespace nianbao::text

#include "report/counted_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/number_words.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr char32_t first_ideograph = 0x4E00;
constexpr char32_t last_ideograph = 0x9FFF;

bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// A mark of half width as Chinese sentences have it; 0 for any other character.
char32_t full_mark(char32_t half) noexcept {
    constexpr std::u32string_view halves = U",;:!?()#";
    constexpr std::u32string_view fulls = U"，；：！？（）＃";
    const std::size_t at = halves.find(half);
    return at == halves.npos ? 0 : fulls[at];
}

/// First step: one width, no blanks.
class Plain {
public:
    explicit Plain(std::string_view text) : text_(text) {
        made_.text.reserve(text.size());
        made_.origins.reserve(text.size() + 1);
        for (std::size_t at = 0; at < text.size();) {
            const text::CodePoint next = text::code_point(text, at);
            if (next.value >= first_ideograph && next.value <= last_ideograph) {
                copy(next, at);
            } else {
                add(next, at);
            }
            at += next.size;
        }
        made_.origins.push_back(static_cast<std::uint32_t>(text.size()));
    }

    CountedText finish() && { return std::move(made_); }

private:
    /// What most of a text is has one width, and is neither blank nor mark.
    void copy(const text::CodePoint& next, std::size_t at) {
        gap_ = false;
        made_.text.append(text_, at, next.size);
        made_.origins.insert(made_.origins.end(), next.size, static_cast<std::uint32_t>(at));
    }

    void add(const text::CodePoint& next, std::size_t at) {
        const char32_t value = text::half_width(next.value);
        if (text::is_blank(value)) {
            gap_ = true;
            return;
        }
        const bool is_letter = value < 0x80 && is_word(static_cast<char>(value));
        if (gap_ && is_letter && !made_.text.empty() && is_word(made_.text.back())) {
            put(U' ', at);
        }
        gap_ = false;
        const char32_t mark = is_between_digits(next, at) ? 0 : full_mark(value);
        put(mark != 0 ? mark : value, at);
    }

    /// 1,234 keeps its comma, 12:30 its colon.
    bool is_between_digits(const text::CodePoint& next, std::size_t at) const {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const bool is_mark = next.value == U',' || next.value == U':';
        return is_mark && at > 0 && is_digit(text_[at - 1]) && at + 1 < text_.size() &&
               is_digit(text_[at + 1]);
    }

    void put(char32_t value, std::size_t at) {
        text::append(made_.text, value);
        made_.origins.resize(made_.text.size(), static_cast<std::uint32_t>(at));
    }

    std::string_view text_;
    CountedText made_;
    bool gap_ = false;
};

/// What behind a number makes it a date, an age or a piece of something longer.
bool is_no_quantity_before(std::string_view rest) {
    constexpr std::array<std::string_view, 18> others = {"年",
                                                         "月",
                                                         "日",
                                                         "号",
                                                         "时",
                                                         "点",
                                                         "级",
                                                         "楼",
                                                         "室",
                                                         "路",
                                                         "周年",
                                                         "周岁",
                                                         "〕",
                                                         "-",
                                                         "@",
                                                         "/",
                                                         ":",
                                                         "—"};
    return std::any_of(others.begin(),
                       others.end(),
                       [&](std::string_view other) { return rest.starts_with(other); }) ||
           (!rest.empty() && (is_word(rest[0]) || rest[0] == '.' || rest[0] == '_'));
}

bool is_no_quantity_behind(std::string_view text) {
    constexpr std::array<std::string_view, 5> others = {"第", "〔", "《", "№", "—"};
    constexpr std::string_view joints = "-./@_:~+";
    return std::any_of(others.begin(),
                       others.end(),
                       [&](std::string_view other) { return text.ends_with(other); }) ||
           (!text.empty() && (is_word(text.back()) || joints.find(text.back()) != joints.npos));
}

/// 数十件, 几百条: nobody knows how many.
bool is_vague_behind(std::string_view text) {
    constexpr std::array<std::string_view, 5> vague = {"数", "几", "上", "每", "逐"};
    return std::any_of(
        vague.begin(), vague.end(), [&](std::string_view word) { return text.ends_with(word); });
}

/// Second step: quantities become "#".
class Counter {
public:
    Counter(const CountedText& plain, const std::vector<std::string>& units)
        : plain_(plain), text_(plain.text), units_(units) {}

    CountedText count() && {
        made_.text.reserve(text_.size());
        made_.origins.reserve(plain_.origins.size());
        while (at_ < text_.size()) {
            take_one();
        }
        made_.origins.push_back(plain_.origins.back());
        return std::move(made_);
    }

private:
    void take_one() {
        constexpr std::string_view hundredth = "百分之";
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with(hundredth) && put_share(hundredth.size())) {
            return;
        }
        const bool is_digit = rest[0] >= '0' && rest[0] <= '9';
        const std::size_t words = is_digit ? 0 : text::numerals(rest);
        if ((is_digit || words > 0) && put_quantity(words)) {
            return;
        }
        copy(is_digit ? digits() : words > 0 ? words : plain_size(rest));
    }

    /// How much there is before the next digit or numeral; `rest` begins with neither.
    static std::size_t plain_size(std::string_view rest) {
        std::size_t size = text::code_point(rest, 0).size;
        while (size < rest.size() && (rest[size] < '0' || rest[size] > '9')) {
            const text::CodePoint next = text::code_point(rest, size);
            if (text::is_numeral(next.value)) {
                break;
            }
            size += next.size;
        }
        return size;
    }

    /// A quantity in digits, or in so many bytes of numerals.
    bool put_quantity(std::size_t words) {
        const std::string_view done = text_.substr(0, at_);
        const auto quantity = is_no_quantity_behind(done) ? std::nullopt : quantity_at(text_, at_);
        if (!quantity) {
            return false;
        }
        const std::string_view rest = text_.substr(at_ + quantity->size);
        const std::string_view unit = unit_of(rest);
        const bool is_left = words == 0
                                 ? is_no_quantity_before(rest)
                                 : unit.empty() || quantity->size < words || is_vague_behind(done);
        if (is_left) {
            return false;
        }
        put(*quantity, unit, at_);
        at_ += quantity->size;
        return true;
    }

    /// 百分之三十 as "#%".
    bool put_share(std::size_t size) {
        const std::size_t begin = at_ + size;
        const auto quantity = begin < text_.size() ? quantity_at(text_, begin) : std::nullopt;
        if (!quantity) {
            return false;
        }
        put(*quantity, "%", at_);
        at_ = begin + quantity->size;
        made_.text += '%';
        made_.origins.push_back(plain_.origins[at_]);
        return true;
    }

    void put(const Quantity& quantity, std::string_view unit, std::size_t at) {
        made_.counts.push_back({made_.text.size(), quantity, unit});
        made_.text += '#';
        made_.origins.push_back(plain_.origins[at]);
    }

    std::string_view unit_of(std::string_view rest) const {
        if (rest.starts_with('%')) {
            return "%";
        }
        const auto unit = std::find_if(units_.begin(), units_.end(), [&](const std::string& name) {
            return rest.starts_with(name);
        });
        return unit == units_.end() ? std::string_view() : std::string_view(*unit);
    }

    std::size_t digits() const {
        const std::size_t end = text_.find_first_not_of("0123456789", at_);
        return std::min(end, text_.size()) - at_;
    }

    void copy(std::size_t size) {
        made_.text += text_.substr(at_, size);
        const auto from = plain_.origins.begin() + static_cast<std::ptrdiff_t>(at_);
        made_.origins.insert(made_.origins.end(), from, from + static_cast<std::ptrdiff_t>(size));
        at_ += size;
    }

    const CountedText& plain_;
    std::string_view text_;
    const std::vector<std::string>& units_;
    CountedText made_;
    std::size_t at_ = 0;
};

}  // namespace

const Count* CountedText::count_at(std::size_t at) const noexcept {
    const auto found = std::lower_bound(
        counts.begin(), counts.end(), at, [](const Count& count, std::size_t byte) {
            return count.at < byte;
        });
    return found == counts.end() || found->at != at ? nullptr : &*found;
}

CountedText counted(std::string_view text, const std::vector<std::string>& units) {
    const CountedText plain = Plain(text).finish();
    return Counter(plain, units).count();
}

}  // namespace nianbao::report

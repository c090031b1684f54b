#include "format/figure_tag.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "format/form_parts.hpp"
#include "text/decimal.hpp"
#include "text/fold.hpp"
#include "tmpl/format.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t usual_decimals = 1;
constexpr std::size_t most_decimals = 6;

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text::trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

FigureTag refused(Words fault) {
    return {true, "", std::move(fault)};
}

/// A figure in millionths: what Number holds at most fits.
std::int64_t millionths(const Number& number) {
    std::int64_t value = 0;
    const std::string digits = text::Decimal::parse(number.text())->shifted(6).rounded(0).text();
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// part / whole × 100 with that many decimals, a half away from zero; exact, by long division.
std::string percentage(std::uint64_t part, std::uint64_t whole, std::size_t decimals) {
    // Two digits for the shift, and one that decides the rounding.
    std::string quotient = std::to_string(part / whole) + ".";
    std::uint64_t rest = part % whole;
    for (std::size_t place = 0; place < decimals + 3; ++place) {
        rest *= 10;
        quotient += static_cast<char>('0' + rest / whole);
        rest %= whole;
    }
    return text::Decimal::parse(quotient)->shifted(2).rounded(decimals).text();
}

/// 同比 and 增减.
class Comparison {
public:
    static bool is_named(std::string_view formatter) {
        const std::string_view name = name_of(formatter);
        return name == "同比" || name == "yoy" || name == "增减" || name == "change";
    }

    Comparison(const Number& now, const Number& before) : now_(now), before_(before) {}

    FigureTag in_words(std::string_view formatter) const {
        if (now_ == before_) {
            return {true, "持平", {}};
        }
        const bool more = now_ > before_;
        if (name_of(formatter) == "增减" || name_of(formatter) == "change") {
            const Number change = more ? now_ - before_ : before_ - now_;
            return {true, (more ? "增加" : "减少") + change.text(), {}};
        }
        const auto decimals = decimals_of(formatter);
        if (!decimals) {
            return refused({"小数位数应为0至6", "the decimals should be 0 to 6"});
        }
        if (before_.is_zero() || before_.is_negative() || now_.is_negative()) {
            return refused({"上年为" + before_.text() + "，不能算百分比",
                            "no percentage of " + before_.text() + " in the year before"});
        }
        const std::int64_t change = millionths(now_) - millionths(before_);
        return {true,
                (more ? "增长" : "下降") +
                    percentage(static_cast<std::uint64_t>(more ? change : -change),
                               static_cast<std::uint64_t>(millionths(before_)),
                               *decimals) +
                    "%",
                {}};
    }

private:
    static std::string_view name_of(std::string_view formatter) {
        return text::trimmed(formatter.substr(0, formatter.find(':')));
    }

    static std::optional<std::size_t> decimals_of(std::string_view formatter) {
        const std::size_t colon = formatter.find(':');
        if (colon == std::string_view::npos) {
            return usual_decimals;
        }
        const std::string_view digits = text::trimmed(formatter.substr(colon + 1));
        std::size_t decimals = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), decimals);
        return read.ec == std::errc() && read.ptr == digits.data() + digits.size() &&
                       decimals <= most_decimals
                   ? std::optional(decimals)
                   : std::nullopt;
    }

    Number now_;
    Number before_;
};

/// The value of an item as template data; null where it is blank.
Data data_of(const Report& report, std::string_view key) {
    const Entry* const entry = report.entry(key);
    if (entry == nullptr || entry->value.is_blank()) {
        return {};
    }
    return entry->value.number() != nullptr ? Data::number(entry->value.written())
                                            : Data(entry->value.written());
}

FigureTag formatted(const Data& value, const std::vector<std::string_view>& formatters) {
    std::vector<tmpl::Format> chain;
    for (const std::string_view written : formatters) {
        tmpl::Format format;
        if (const auto fault = tmpl::read_format(written, format)) {
            return refused(fault->message);
        }
        chain.push_back(std::move(format));
    }
    if (const auto fault = tmpl::check_chain(chain)) {
        return refused(fault->message);
    }
    const tmpl::Formatter* failed = nullptr;
    const Data made = tmpl::apply_chain(chain, value, failed);
    const std::string* const words = made.text() != nullptr ? made.text() : made.number_text();
    if (failed != nullptr || words == nullptr) {
        return refused({"这个格式不适用于这一项", "the formatter does not take this figure"});
    }
    return {true, *words, {}};
}

FigureTag unknown_item(const std::string& key, const Form& form) {
    const Words near = nearest_item(form, key);
    return refused({"没有“" + key + "”这一项" + (near.zh.empty() ? "" : "；" + near.zh),
                    "there is no item \"" + key + '"' + (near.en.empty() ? "" : "; " + near.en)});
}

FigureTag compared(const std::string& key,
                   std::string_view formatter,
                   const Report& report,
                   const Report& last) {
    const Entry* const now = report.entry(key);
    const Entry* const before = last.entry(key);
    if (now == nullptr || now->value.number() == nullptr || before == nullptr ||
        before->value.number() == nullptr) {
        return refused({"两年中有一年没有数", "one of the two years has no figure"});
    }
    return Comparison(*now->value.number(), *before->value.number()).in_words(formatter);
}

}  // namespace

FigureTag read_figure_tag(std::string_view inside,
                          const Form& form,
                          const Report& report,
                          const Report* last) {
    std::vector<std::string_view> parts = split(inside, '|');
    const bool is_last = parts.front().starts_with("last.");
    if (!is_last && !parts.front().starts_with("items.")) {
        return {};
    }
    const std::string key(parts.front().substr(parts.front().find('.') + 1));
    parts.erase(parts.begin());
    if (form.item(key) == nullptr) {
        return unknown_item(key, form);
    }
    const bool compares = !is_last && !parts.empty() && Comparison::is_named(parts.front());
    if ((is_last || compares) && last == nullptr) {
        return refused({"没有上年度报告，请用 --against 指定",
                        "there is no report of the year before; name it with --against"});
    }
    if (compares && parts.size() == 1) {
        return compared(key, parts.front(), report, *last);
    }
    const Data value = data_of(is_last ? *last : report, key);
    return value.is_null() ? refused({"统计表中这一项是空白", "its cell in the table is blank"})
                           : formatted(value, parts);
}

}  // namespace nianbao::format

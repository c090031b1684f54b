#include <string>
#include <string_view>
#include <utility>

#include "text/chinese_number.hpp"
#include "tmpl/formatters.hpp"

namespace nianbao::tmpl {
namespace {

using text::Decimal;

/// Dashes and slashes alone, which a form prints where a figure does not apply.
bool is_state(std::string_view words) {
    for (const std::string_view mark : {"—", "－", "-", "/", "／", "–"}) {
        bool all = !words.empty();
        for (std::string_view rest = words; all && !rest.empty();) {
            all = rest.starts_with(mark);
            rest.remove_prefix(all ? mark.size() : 0);
        }
        if (all) {
            return true;
        }
    }
    return false;
}

/// Applies `make` to the number that a value is; states go through.
template <typename Make>
Formatted with_number(const Data& value, Make make) {
    if (const std::optional<Decimal> number = decimal_of(value)) {
        return make(*number);
    }
    const std::string* const words = value.text();
    return words != nullptr && is_state(*words) ? Formatted(value) : std::nullopt;
}

Decimal rounded(const Decimal& number, const FormatArgument& argument) {
    return argument.given ? number.rounded(argument.number) : number;
}

/// Zeros that only moving the point has brought go again: 12500 is 1.25 万.
std::string without_end_zeros(std::string text) {
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        text.erase(text.ends_with('.') ? text.size() - 1 : text.size());
    }
    return text;
}

Formatted scaled(const Data& value, int places, const FormatArgument& argument) {
    return with_number(value, [&](const Decimal& number) {
        const Decimal moved = number.shifted(-places);
        return Data::number(argument.given ? moved.rounded(argument.number).text()
                                           : without_end_zeros(moved.text()));
    });
}

Formatted in_words(const std::optional<std::string>& words) {
    return words ? Formatted(Data(*words)) : std::nullopt;
}

}  // namespace

std::optional<Decimal> decimal_of(const Data& value) {
    if (const std::string* const digits = value.number_text()) {
        return Decimal::parse(*digits);
    }
    const std::string* const words = value.text();
    return words == nullptr ? std::nullopt : Decimal::parse(*words);
}

Formatted fixed_decimals(const Data& value, const FormatArgument& argument) {
    return with_number(value, [&](const Decimal& number) {
        return Data::number(rounded(number, argument).text());
    });
}

Formatted thousands(const Data& value, const FormatArgument& argument) {
    return with_number(
        value, [&](const Decimal& number) { return Data(rounded(number, argument).grouped()); });
}

Formatted percent(const Data& value, const FormatArgument& argument) {
    return with_number(value, [&](const Decimal& number) {
        return Data(rounded(number.shifted(2), argument).text() + "%");
    });
}

Formatted ten_thousands(const Data& value, const FormatArgument& argument) {
    return scaled(value, 4, argument);
}

Formatted hundred_millions(const Data& value, const FormatArgument& argument) {
    return scaled(value, 8, argument);
}

Formatted capital_amount(const Data& value, const FormatArgument&) {
    return with_number(
        value, [](const Decimal& number) { return in_words(text::chinese_amount(number.text())); });
}

Formatted common_numerals(const Data& value, const FormatArgument&) {
    return with_number(value, [](const Decimal& number) {
        return in_words(text::chinese_number(number.text(), text::Numerals::Common));
    });
}

Formatted capital_numerals(const Data& value, const FormatArgument&) {
    return with_number(value, [](const Decimal& number) {
        return in_words(text::chinese_number(number.text(), text::Numerals::Capital));
    });
}

Formatted padded(const Data& value, const FormatArgument& argument) {
    return with_number(value, [&](const Decimal& number) {
        std::string text = number.text();
        const std::size_t sign = text.starts_with('-') ? 1 : 0;
        const std::size_t digits = std::min(text.find('.'), text.size()) - sign;
        if (digits < argument.number) {
            text.insert(sign, argument.number - digits, '0');
        }
        return Data(std::move(text));
    });
}

}  // namespace nianbao::tmpl

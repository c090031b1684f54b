#include <algorithm>
#include <compare>
#include <string>

#include "tmpl/formatters.hpp"

namespace nianbao::tmpl {
namespace {

/// A value is equal to words where it prints so; numbers are compared by their value, and 是 / 否
/// are what a yes or a no prints.
bool is_equal(const Data& value, const std::string& words) {
    if (const bool* const truth = value.boolean()) {
        return *truth ? words == "是" || words == "true" : words == "否" || words == "false";
    }
    if (value.number_text() != nullptr) {
        const auto left = decimal_of(value);
        const auto right = text::Decimal::parse(words);
        return left && right && *left == *right;
    }
    return value.text() != nullptr ? *value.text() == words : value.is_null() && words.empty();
}

/// How a number stands to another; nothing where either is none.
std::optional<std::strong_ordering> order(const Data& value, const FormatArgument& argument) {
    const auto left = decimal_of(value);
    const auto right = text::Decimal::parse(argument.words);
    return left && right ? std::optional(*left <=> *right) : std::nullopt;
}

}  // namespace

Formatted equals(const Data& value, const FormatArgument& argument) {
    return Data(is_equal(value, argument.words));
}

Formatted differs(const Data& value, const FormatArgument& argument) {
    return Data(!is_equal(value, argument.words));
}

Formatted is_above(const Data& value, const FormatArgument& argument) {
    const auto found = order(value, argument);
    return found ? Formatted(Data(std::is_gt(*found))) : std::nullopt;
}

Formatted is_below(const Data& value, const FormatArgument& argument) {
    const auto found = order(value, argument);
    return found ? Formatted(Data(std::is_lt(*found))) : std::nullopt;
}

Formatted contains(const Data& value, const FormatArgument& argument) {
    if (const Data::List* const items = value.list()) {
        return Data(std::any_of(items->begin(), items->end(), [&](const Data& item) {
            return is_equal(item, argument.words);
        }));
    }
    const std::string* const words = value.text();
    return Data(words != nullptr && words->find(argument.words) != std::string::npos);
}

Formatted is_blank_value(const Data& value, const FormatArgument&) {
    const Data::List* const items = value.list();
    return Data(is_blank(value) || (items != nullptr && items->empty()));
}

}  // namespace nianbao::tmpl

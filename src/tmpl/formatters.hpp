#pragma once

#include <optional>

#include "nianbao/data.hpp"
#include "text/decimal.hpp"
#include "tmpl/format.hpp"

namespace nianbao::tmpl {

// The functions behind the table of formatters, by what they take. Each gives nothing where the
// value is not of the kind it takes. Where a number is wanted, the marks that stand for "not
// applicable" in a form (— - / in any number) are let through as they are.

using Formatted = std::optional<Data>;

// Numbers
Formatted fixed_decimals(const Data& value, const FormatArgument& argument);
Formatted thousands(const Data& value, const FormatArgument& argument);
Formatted percent(const Data& value, const FormatArgument& argument);
Formatted ten_thousands(const Data& value, const FormatArgument& argument);     // 万
Formatted hundred_millions(const Data& value, const FormatArgument& argument);  // 亿
Formatted capital_amount(const Data& value, const FormatArgument& argument);    // 元整
Formatted common_numerals(const Data& value, const FormatArgument& argument);   // 一二三
Formatted capital_numerals(const Data& value, const FormatArgument& argument);  // 壹贰叁
Formatted padded(const Data& value, const FormatArgument& argument);

// Words
Formatted date(const Data& value, const FormatArgument& argument);
Formatted chinese_date(const Data& value, const FormatArgument& argument);
Formatted yes_or_no(const Data& value, const FormatArgument& argument);
Formatted with_default(const Data& value, const FormatArgument& argument);
Formatted paragraphs(const Data& value, const FormatArgument& argument);
Formatted unchanged(const Data& value, const FormatArgument& argument);

// Predicates; they give a boolean
Formatted equals(const Data& value, const FormatArgument& argument);
Formatted differs(const Data& value, const FormatArgument& argument);
Formatted is_above(const Data& value, const FormatArgument& argument);
Formatted is_below(const Data& value, const FormatArgument& argument);
Formatted contains(const Data& value, const FormatArgument& argument);
Formatted is_blank_value(const Data& value, const FormatArgument& argument);

/// Null, or a text of no characters.
bool is_blank(const Data& value);

/// The number that a value is, or that a text spells as JSON does.
std::optional<text::Decimal> decimal_of(const Data& value);

}  // namespace nianbao::tmpl

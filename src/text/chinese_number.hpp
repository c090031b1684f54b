#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nianbao::text {

/// The two sets of Chinese numerals.
enum class Numerals {
    Common,  ///< 一二三, 十百千
    Capital  ///< 壹贰叁, 拾佰仟: for what must not be altered by hand
};

/// A decimal such as "-1024" or "3.14" as one says it: 负一千零二十四, 三点一四. Common numerals
/// begin with 十, capitals with 壹拾. Empty places between digits become one 零. No result
/// where `decimal` is no plain decimal or has more than 16 digits before the point.
std::optional<std::string> chinese_number(std::string_view decimal, Numerals numerals);

/// Digit by digit, as years are written: "2018" is 二〇一八. Empty where there is anything else
/// than digits.
std::optional<std::string> chinese_digits(std::string_view digits);

/// An amount in yuan in capitals, by the rules for bills and settlement vouchers (支付结算办法,
/// 银发〔1997〕393号, annex 1): "1409.5" is 壹仟肆佰零玖元伍角, "325.04" 叁佰贰拾伍元零肆分, "500"
/// 伍佰元整. Nothing is rounded: empty where there is a part below the 分, where `yuan` is no plain
/// decimal, or where it has more than 16 digits before the point.
std::optional<std::string> chinese_amount(std::string_view yuan);

}  // namespace nianbao::text

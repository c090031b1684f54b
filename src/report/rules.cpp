#include "report/rules.hpp"

#include <algorithm>
#include <functional>

namespace nianbao::report {
namespace {

using Keys = std::vector<std::string>;
using Sides = std::pair<Number, Number>;

const Words but = {"，而 ", ", but "};

Words sign_of(const char* sign) {
    return {sign, sign};
}

const Number* number_at(const Case& rule, std::string_view key) {
    const Entry* entry = rule.report.entry(key);
    return entry == nullptr ? nullptr : entry->value.number();
}

std::optional<Number> sum(const Case& rule, const Keys& keys) {
    Number total;
    for (const std::string& key : keys) {
        const Number* number = number_at(rule, key);
        if (number == nullptr) {
            return std::nullopt;
        }
        total = total + *number;
    }
    return total;
}

std::optional<Sides> sums(const Case& rule) {
    const auto left = sum(rule, rule.rule.left);
    const auto right = left ? sum(rule, rule.rule.right) : std::nullopt;
    return right ? std::optional(Sides(*left, *right)) : std::nullopt;
}

std::vector<std::string_view> views(const Keys& keys) {
    return {keys.begin(), keys.end()};
}

Breach whole(const Case& rule, const Sides& sides, const Words& sign) {
    return {views(rule.rule.left), views(rule.rule.right), sides.first, sides.second, sign};
}

/// Sums of both sides that have to pass `holds`.
template <typename Holds>
std::optional<Breach> compare(const Case& rule, const Words& sign, Holds holds) {
    const auto sides = sums(rule);
    if (!sides || holds(sides->first, sides->second)) {
        return std::nullopt;
    }
    return whole(rule, *sides, sign);
}

/// The keys of one side whose cells are wrong.
template <typename Wrong>
std::vector<std::string_view> all_that(const Keys& keys, Wrong wrong) {
    std::vector<std::string_view> found;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(found), wrong);
    return found;
}

/// A list of wrong cells on the left.
template <typename Wrong>
std::optional<Breach> cells(const Case& rule, Wrong wrong, Aspect aspect = Aspect::Value) {
    auto found = all_that(rule.rule.left, wrong);
    if (found.empty()) {
        return std::nullopt;
    }
    Breach breach;
    breach.left = std::move(found);
    breach.aspect = aspect;
    return breach;
}

bool is_positive(const Number& number) {
    return number > Number();
}

std::optional<Breach> judge_equal(const Case& rule) {
    return compare(rule, sign_of(" ≠ "), std::equal_to<>());
}

std::optional<Breach> judge_at_most(const Case& rule) {
    return compare(rule, sign_of(" > "), std::less_equal<>());
}

std::optional<Breach> judge_at_least_each(const Case& rule) {
    const auto left = sum(rule, rule.rule.left);
    if (!left) {
        return std::nullopt;
    }
    auto larger = all_that(rule.rule.right, [&](const std::string& key) {
        const Number* number = number_at(rule, key);
        return number != nullptr && *left < *number;
    });
    if (larger.empty()) {
        return std::nullopt;
    }
    const std::optional<Number> right =
        larger.size() == 1 ? std::optional(*number_at(rule, larger.front())) : std::nullopt;
    return Breach{views(rule.rule.left), std::move(larger), left, right, sign_of(" < ")};
}

std::optional<Breach> judge_both_or_neither(const Case& rule) {
    return compare(rule, but, [](const Number& left, const Number& right) {
        return is_positive(left) == is_positive(right);
    });
}

std::optional<Breach> judge_positive_when(const Case& rule) {
    return compare(rule, but, [](const Number& left, const Number& right) {
        return !is_positive(left) || is_positive(right);
    });
}

std::optional<Breach> judge_zero_when_zero(const Case& rule) {
    const auto left = sum(rule, rule.rule.left);
    if (!left || !left->is_zero()) {
        return std::nullopt;
    }
    auto found = all_that(rule.rule.right, [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        const Number* number = number_at(rule, key);
        return number != nullptr ? !number->is_zero()
                                 : entry != nullptr && entry->value.state() == Value::State::Text;
    });
    if (found.empty()) {
        return std::nullopt;
    }
    return Breach{views(rule.rule.left), std::move(found), left, std::nullopt, but};
}

std::optional<Breach> judge_sum_minimum(const Case& rule) {
    const Number bound = rule.rule.bound.value_or(Number());
    const auto left = sum(rule, rule.rule.left);
    if (!left || *left >= bound) {
        return std::nullopt;
    }
    return Breach{views(rule.rule.left), {}, left, bound, sign_of(" < ")};
}

std::optional<Breach> judge_minimum(const Case& rule) {
    const Number bound = rule.rule.bound.value_or(Number());
    auto breach = cells(rule, [&](const std::string& key) {
        const Number* number = number_at(rule, key);
        return number != nullptr && *number < bound;
    });
    if (breach) {
        breach->sign = sign_of(" < ");
        breach->right_total = bound;
    }
    return breach;
}

std::optional<Breach> judge_zero(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Number* number = number_at(rule, key);
        return number != nullptr && !number->is_zero();
    });
}

std::optional<Breach> judge_no_value(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        return entry != nullptr && !entry->value.is_blank() &&
               entry->value.state() != Value::State::NotApplicable;
    });
}

/// Units are compared only where the input declares any: JSON reports have none for headings.
std::optional<Breach> judge_one_dash(const Case& rule) {
    std::vector<std::string_view> units;
    for (const std::string& key : rule.rule.left) {
        if (const Entry* entry = rule.report.entry(key)) {
            units.push_back(entry->unit);
        }
    }
    if (std::adjacent_find(units.begin(), units.end(), std::not_equal_to<>()) == units.end()) {
        return std::nullopt;
    }
    const auto differs = [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        const Item* item = rule.form.item(key);
        return entry != nullptr && item != nullptr && entry->unit != item->unit;
    };
    return cells(rule, differs, Aspect::Unit);
}

bool is_number_of(ItemKind kind, const Value& value) {
    const Number* number = value.number();
    return number != nullptr && (kind == ItemKind::Change || !number->is_negative()) &&
           (kind == ItemKind::Amount || number->is_whole());
}

bool holds_numbers(const Item* item) {
    return item != nullptr && item->kind != ItemKind::Heading && item->kind != ItemKind::Text;
}

std::optional<Breach> judge_number(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        if (entry == nullptr || entry->value.is_blank() ||
            entry->value.state() == Value::State::NotApplicable) {
            return false;
        }
        const Item* item = rule.form.item(key);
        return holds_numbers(item) && !is_number_of(item->kind, entry->value);
    });
}

std::optional<Breach> judge_unit(const Case& rule) {
    const auto differs = [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        if (entry == nullptr || entry->unit.empty()) {
            return false;
        }
        const Item* item = rule.form.item(key);
        return holds_numbers(item) && entry->unit != item->unit;
    };
    return cells(rule, differs, Aspect::Unit);
}

std::optional<Breach> judge_filled(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.report.entry(key);
        return entry == nullptr || entry->value.is_blank();
    });
}

}  // namespace

const std::vector<Judge>& judges() {
    static const std::vector<Judge> table = {
        {{"equal", "左边之和等于右边之和", "the left sum equals the right sum"}, judge_equal},
        {{"at-most", "左边之和不大于右边之和", "the left sum is at most the right sum"},
         judge_at_most},
        {{"at-least-each",
          "左边之和不小于右边任何一项",
          "the left sum is at least each figure on the right"},
         judge_at_least_each},
        {{"both-or-neither",
          "两边之和同时为零或同时大于零",
          "both sums are zero or both are above zero"},
         judge_both_or_neither},
        {{"positive-when",
          "左边之和大于零时，右边之和也大于零",
          "where the left sum is above zero, so is the right sum"},
         judge_positive_when},
        {{"zero-when-zero",
          "左边之和为零时，右边各项为零，文字项为“无”或空白",
          "where the left sum is zero, each figure on the right is zero, and words are 无 or "
          "blank"},
         judge_zero_when_zero},
        {{"minimum", "各项不小于下限", "each figure is at least the bound"}, judge_minimum, 1},
        {{"sum-minimum", "各项之和不小于下限", "the sum is at least the bound"},
         judge_sum_minimum,
         1},
        {{"zero", "各项为零", "each figure is zero"}, judge_zero, 1},
        {{"no-value", "各项不填数值", "no cell holds a value"}, judge_no_value, 1},
        {{"one-dash", "各标题行单位的横线一致", "all headings print the same dash as unit"},
         judge_one_dash,
         1},
        {{"number",
          "各项为非负数（增减项可为负数），计数项和增减项为整数，金额项小数不超过6位",
          "each figure is a number, not negative unless it is a change; counts and changes are "
          "whole, amounts have at most 6 decimals"},
         judge_number,
         1},
        {{"unit", "各项单位与表式一致", "each cell has the unit of the form"}, judge_unit, 1},
        {{"filled", "各项不留空白", "no cell is blank"}, judge_filled, 1},
    };
    return table;
}

}  // namespace nianbao::report

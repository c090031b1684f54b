#include "report/sum_rules.hpp"

#include <algorithm>
#include <functional>

namespace nianbao::report {
namespace {

using Sides = std::pair<Number, Number>;

const Words but = {"，而 ", ", but "};

Words sign_of(const char* sign) {
    return {sign, sign};
}

std::optional<Number> sum(const Case& rule, const std::vector<std::string>& keys) {
    Number total;
    for (const std::string& key : keys) {
        const Number* number = rule.number(key);
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

std::vector<std::string_view> views(const std::vector<std::string>& keys) {
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

bool is_positive(const Number& number) {
    return number > Number();
}

/// Whether neither figure is more than `times` the other; neither is negative.
bool is_within(const Number& one, const Number& other, const Number& times) {
    Number rest = one < other ? other : one;
    const Number& step = one < other ? one : other;
    for (Number i; i < times && is_positive(rest); i = i + Number(1)) {
        rest = rest - step;
    }
    return !is_positive(rest);
}

}  // namespace

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
        const Number* number = rule.number(key);
        return number != nullptr && *left < *number;
    });
    if (larger.empty()) {
        return std::nullopt;
    }
    const std::optional<Number> right =
        larger.size() == 1 ? std::optional(*rule.number(larger.front())) : std::nullopt;
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
        const Entry* entry = rule.entry(key);
        const Number* number = rule.number(key);
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

std::optional<Breach> judge_within_times(const Case& rule) {
    const Number times = rule.rule.bound.value_or(Number());
    const auto sides = sums(rule);
    if (!sides || !is_positive(sides->first) || !is_positive(sides->second) ||
        is_within(sides->first, sides->second, times)) {
        return std::nullopt;
    }
    return whole(rule, *sides, sign_of(" / "));
}

}  // namespace nianbao::report

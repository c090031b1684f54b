#include "report/cell_rules.hpp"

#include <algorithm>
#include <functional>

namespace nianbao::report {
namespace {

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

bool is_number_of(ItemKind kind, const Value& value) {
    const Number* number = value.number();
    return number != nullptr && (kind == ItemKind::Change || !number->is_negative()) &&
           (kind == ItemKind::Amount || number->is_whole());
}

bool holds_numbers(const Item* item) {
    return item != nullptr && item->kind != ItemKind::Heading && item->kind != ItemKind::Text;
}

/// The keys of the left whose figures are other than zero and the same as those of the right; none
/// where one differs.
std::vector<std::string_view> repeated(const Case& rule) {
    std::vector<std::string_view> found;
    const std::size_t count = std::min(rule.rule.left.size(), rule.rule.right.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Number* const left = rule.number(rule.rule.left[i]);
        const Number* const right = rule.number(rule.rule.right[i]);
        if ((left == nullptr) != (right == nullptr) || (left != nullptr && *left != *right)) {
            return {};
        }
        if (left != nullptr && !left->is_zero()) {
            found.push_back(rule.rule.left[i]);
        }
    }
    return found;
}

}  // namespace

std::optional<Breach> judge_minimum(const Case& rule) {
    const Number bound = rule.rule.bound.value_or(Number());
    auto breach = cells(rule, [&](const std::string& key) {
        const Number* number = rule.number(key);
        return number != nullptr && *number < bound;
    });
    if (breach) {
        breach->sign = {" < ", " < "};
        breach->right_total = bound;
    }
    return breach;
}

std::optional<Breach> judge_zero(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Number* number = rule.number(key);
        return number != nullptr && !number->is_zero();
    });
}

std::optional<Breach> judge_no_value(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.entry(key);
        return entry != nullptr && !entry->value.is_blank() &&
               entry->value.state() != Value::State::NotApplicable;
    });
}

/// Units are compared only where the input declares any: JSON reports have none for headings.
std::optional<Breach> judge_one_dash(const Case& rule) {
    std::vector<std::string_view> units;
    for (const std::string& key : rule.rule.left) {
        if (const Entry* entry = rule.entry(key)) {
            units.push_back(entry->unit);
        }
    }
    if (std::adjacent_find(units.begin(), units.end(), std::not_equal_to<>()) == units.end()) {
        return std::nullopt;
    }
    const auto differs = [&](const std::string& key) {
        const Entry* entry = rule.entry(key);
        const Item* item = rule.form.item(key);
        return entry != nullptr && item != nullptr && entry->unit != item->unit;
    };
    return cells(rule, differs, Aspect::Unit);
}

std::optional<Breach> judge_number(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.entry(key);
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
        const Entry* entry = rule.entry(key);
        if (entry == nullptr || entry->unit.empty()) {
            return false;
        }
        const Item* item = rule.form.item(key);
        return holds_numbers(item) && entry->unit != item->unit;
    };
    return cells(rule, differs, Aspect::Unit);
}

std::optional<Breach> judge_not_repeated(const Case& rule) {
    std::vector<std::string_view> found = repeated(rule);
    const Number least = rule.rule.bound.value_or(Number());
    if (found.empty() || Number(static_cast<std::int64_t>(found.size())) < least) {
        return std::nullopt;
    }
    Breach breach;
    breach.left = std::move(found);
    return breach;
}

std::optional<Breach> judge_filled(const Case& rule) {
    return cells(rule, [&](const std::string& key) {
        const Entry* entry = rule.entry(key);
        return entry == nullptr || entry->value.is_blank();
    });
}

}  // namespace nianbao::report

#include "report/totals.hpp"

#include <algorithm>

#include "report/last_year.hpp"

namespace nianbao::report {
namespace {

using Totals = std::map<std::string, std::vector<std::string>, std::less<>>;

bool asks_last_year(const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), is_of_last_year);
}

bool defines_a_total(const Rule& rule) {
    return !asks_last_year(rule.left) && !asks_last_year(rule.right) && rule.kind == "equal" &&
           rule.severity == Severity::Error && rule.left.size() == 1 && !rule.first_year &&
           !rule.last_year && rule.levels.empty();
}

/// True where `key` is among the parts, or among theirs.
bool holds(const Totals& totals, const std::vector<std::string>& parts, const std::string& key) {
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        const auto inner = totals.find(part);
        return part == key || (inner != totals.end() && holds(totals, inner->second, key));
    });
}

}  // namespace

Totals totals_of(const Form& form) {
    Totals totals;
    for (const Rule& rule : form.rules) {
        if (defines_a_total(rule) && !holds(totals, rule.right, rule.left.front())) {
            totals.emplace(rule.left.front(), rule.right);
        }
    }
    return totals;
}

std::map<std::string, std::string, std::less<>> carried_items(const Form& form) {
    std::map<std::string, std::string, std::less<>> carried;
    for (const Rule& rule : form.rules) {
        if (rule.kind == "equal" && rule.left.size() == 1 && rule.right.size() == 1 &&
            !asks_last_year(rule.left) && asks_last_year(rule.right)) {
            carried.emplace(rule.left.front(), item_of(rule.right.front()));
        }
    }
    return carried;
}

}  // namespace nianbao::report

#include "format/mutations/identities.hpp"

#include <algorithm>
#include <functional>

namespace nianbao::format {
namespace {

using Keys = std::vector<std::string>;
using Figure = std::optional<std::int64_t>;

class Judge {
public:
    Judge(const Form& form, const Declared& declared) : form_(form), declared_(declared) {}

    /// The items a broken rule is about; none where it holds or cannot be worked out.
    Keys broken(const Rule& rule) const {
        if (const auto found = sums().find(rule.kind); found != sums().end()) {
            const Figure left = sum(rule.left);
            const Figure right = sum(rule.right);
            return left && right && !found->second(*left, *right) ? all_keys(rule) : Keys();
        }
        if (rule.kind == "sum-minimum") {
            const Figure left = sum(rule.left);
            return left && *left < bound(rule) ? rule.left : Keys();
        }
        if (rule.kind == "within-times") {
            return is_far(rule) ? all_keys(rule) : Keys();
        }
        return broken_cells(rule);
    }

private:
    using Holds = std::function<bool(std::int64_t, std::int64_t)>;

    static const std::map<std::string, Holds>& sums() {
        static const std::map<std::string, Holds> kinds = {
            {"equal", [](auto left, auto right) { return left == right; }},
            {"at-most", [](auto left, auto right) { return left <= right; }},
            {"both-or-neither", [](auto left, auto right) { return (left > 0) == (right > 0); }},
            {"positive-when", [](auto left, auto right) { return left <= 0 || right > 0; }}};
        return kinds;
    }

    static std::int64_t bound(const Rule& rule) {
        return rule.bound ? figure_of(rule.bound->text()).value_or(0) : 0;
    }

    static Keys all_keys(const Rule& rule) {
        Keys keys = rule.left;
        keys.insert(keys.end(), rule.right.begin(), rule.right.end());
        return keys;
    }

    Figure at(const std::string& key) const {
        constexpr std::string_view of_last = "last:";
        if (!key.starts_with(of_last)) {
            return sum_of(declared_.now, {key});
        }
        return declared_.last == nullptr ? std::nullopt
                                         : sum_of(*declared_.last, {key.substr(of_last.size())});
    }

    Figure sum(const Keys& keys) const {
        std::int64_t total = 0;
        for (const std::string& key : keys) {
            const Figure figure = at(key);
            if (!figure) {
                return std::nullopt;
            }
            total += *figure;
        }
        return total;
    }

    bool is_far(const Rule& rule) const {
        const std::int64_t left = sum(rule.left).value_or(0);
        const std::int64_t right = sum(rule.right).value_or(0);
        const std::int64_t times = bound(rule) / in_one;
        return left > 0 && right > 0 && (left > times * right || right > times * left);
    }

    template <typename Wrong>
    static Keys those(const Keys& keys, Wrong wrong) {
        Keys found;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(found), wrong);
        return found;
    }

    Keys broken_cells(const Rule& rule) const {
        const std::int64_t least = bound(rule);
        if (rule.kind == "zero") {
            return those(rule.left, [&](auto& key) { return at(key).value_or(0) != 0; });
        }
        if (rule.kind == "minimum") {
            return those(rule.left, [&](auto& key) { return at(key).value_or(least) < least; });
        }
        if (rule.kind == "filled") {
            return those(rule.left, [&](auto& key) { return !at(key); });
        }
        if (rule.kind == "unit") {
            return those(rule.left, [&](auto& key) { return has_another_unit(key); });
        }
        if (rule.kind == "number") {
            return those(rule.left, [&](auto& key) { return is_no_count(key); });
        }
        return each_on_the_right(rule);
    }

    Keys each_on_the_right(const Rule& rule) const {
        const Figure left = sum(rule.left);
        Keys found;
        if (rule.kind == "at-least-each" && left) {
            found = those(rule.right, [&](auto& key) { return at(key).value_or(*left) > *left; });
        } else if (rule.kind == "zero-when-zero" && left == 0) {
            found = those(rule.right, [&](auto& key) { return at(key).value_or(0) != 0; });
        }
        found.insert(
            found.end(), found.empty() ? rule.left.end() : rule.left.begin(), rule.left.end());
        return found;
    }

    bool has_another_unit(const std::string& key) const {
        const auto printed = declared_.units.find(key);
        return printed != declared_.units.end() && printed->second != form_.item(key)->unit;
    }

    bool is_no_count(const std::string& key) const {
        const ItemKind kind = form_.item(key)->kind;
        const std::int64_t figure = at(key).value_or(0);
        return (figure < 0 && kind != ItemKind::Change) ||
               (figure % in_one != 0 && kind != ItemKind::Amount);
    }

    const Form& form_;
    const Declared& declared_;
};

bool concerns(const Rule& rule, const Declared& declared) {
    const auto& levels = rule.levels;
    return rule.first_year.value_or(declared.year) <= declared.year &&
           rule.last_year.value_or(declared.year) >= declared.year &&
           (levels.empty() ||
            std::find(levels.begin(), levels.end(), declared.level) != levels.end());
}

}  // namespace

std::vector<Broken> broken_identities(const Form& form, const Declared& declared) {
    std::vector<Broken> all;
    for (const Rule& rule : form.rules) {
        Keys keys = concerns(rule, declared) ? Judge(form, declared).broken(rule) : Keys();
        if (!keys.empty()) {
            all.push_back({rule.id, std::move(keys)});
        }
    }
    return all;
}

}  // namespace nianbao::format

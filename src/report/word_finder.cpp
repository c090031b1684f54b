#include "report/word_finder.hpp"

#include <algorithm>
#include <utility>

#include "nianbao/error.hpp"
#include "report/balance.hpp"

namespace nianbao::report {
namespace {

[[noreturn]] void refuse(const WordRule& rule, std::string code, Words message) {
    throw Error(Error::Kind::Form, {std::move(code), std::move(message), rule.id, {}});
}

void demand_patterns(const WordRule& rule, const std::vector<std::string>& patterns) {
    for (const std::string& pattern : patterns) {
        if (const std::string fault = Pattern::fault(pattern); !fault.empty()) {
            refuse(rule,
                   "words.pattern",
                   {"表达式不能用：" + fault, "the pattern cannot be used: " + fault});
        }
    }
}

void demand_sound(const WordRule& rule, const WordKind* kind) {
    if (kind == nullptr) {
        refuse(rule,
               "words.kind",
               {"没有“" + rule.kind + "”这种规则", "there is no kind \"" + rule.kind + '"'});
    }
    if (kind->in_pairs ? rule.pairs.empty() || !rule.patterns.empty()
                       : rule.patterns.empty() || !rule.pairs.empty()) {
        refuse(rule,
               "words.pattern",
               {"“balanced”规则要有“pairs”，其他规则要有“pattern”",
                R"(a rule "balanced" needs "pairs", any other "pattern")"});
    }
    if (!std::all_of(rule.pairs.begin(), rule.pairs.end(), is_pair)) {
        refuse(
            rule, "words.pairs", {"每对应是两个不同的字符", "a pair is two different characters"});
    }
    demand_patterns(rule, rule.patterns);
    demand_patterns(rule, rule.exceptions);
}

/// Takes out what lies inside one of the exceptions; both are in their order.
void except(std::vector<Range>& found, const std::vector<Range>& exceptions) {
    auto exception = exceptions.begin();
    const auto is_excepted = [&](const Range& match) {
        while (exception != exceptions.end() && exception->end < match.end) {
            ++exception;
        }
        return exception != exceptions.end() && exception->begin <= match.begin;
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_excepted), found.end());
}

}  // namespace

WordFinder::WordFinder(const WordRule& rule) : rule_(&rule), kind_(word_kind(rule.kind)) {
    demand_sound(rule, kind_);
    if (!rule.patterns.empty()) {
        pattern_ = Pattern(rule.patterns);
    }
    if (!rule.exceptions.empty()) {
        exceptions_ = Pattern(rule.exceptions);
    }
}

std::vector<Range> WordFinder::matches(std::string_view text) const {
    std::vector<Range> found =
        kind_->in_pairs ? unbalanced(text, rule_->pairs) : pattern_->find_all(text);
    if (kind_->confirms != nullptr) {
        const auto is_other = [&](const Range& match) {
            return !kind_->confirms(text.substr(match.begin, match.end - match.begin));
        };
        found.erase(std::remove_if(found.begin(), found.end(), is_other), found.end());
    }
    if (exceptions_ && !found.empty()) {
        except(found, exceptions_->find_all(text));
    }
    return found;
}

}  // namespace nianbao::report

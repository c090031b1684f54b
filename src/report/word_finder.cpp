#include "report/word_finder.hpp"

#include <algorithm>
#include <utility>

#include "nianbao/error.hpp"
#include "report/balance.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

[[noreturn]] void refuse(const WordRule& rule, std::string code, Words message) {
    throw Error(Error::Kind::Form, {std::move(code), std::move(message), rule.id, {}});
}

/// Compiled once, for the filter where there is one; looked at one by one where one is at fault.
std::optional<Pattern> sound_pattern(const WordRule& rule,
                                     const std::vector<std::string>& expressions,
                                     PatternFilter* filter = nullptr) {
    std::optional<Pattern> made;
    if (!expressions.empty()) {
        made = filter != nullptr ? filter->add(expressions) : Pattern(expressions);
    }
    for (std::size_t i = 0; made && !made->is_sound() && i < expressions.size(); ++i) {
        if (const std::string fault = Pattern::fault(expressions[i]); !fault.empty()) {
            refuse(rule,
                   "words.pattern",
                   {"表达式不能用：" + fault, "the pattern cannot be used: " + fault});
        }
    }
    return made;
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
}

}  // namespace

WordText::WordText(std::string_view original, const PatternFilter& filter)
    : text(original),
      candidates(filter.candidates(text)),
      narrow(text),
      narrow_candidates(narrow.is_changed() ? filter.candidates(narrow.text()) : candidates) {}

WordFinder::WordFinder(const WordRule& rule, PatternFilter* filter)
    : rule_(&rule), kind_(word_kind(rule.kind)) {
    demand_sound(rule, kind_);
    pattern_ = sound_pattern(rule, rule.patterns, filter);
    exceptions_ = sound_pattern(rule, rule.exceptions);
}

std::vector<Range> WordFinder::matches(std::string_view text) const {
    return rule_->mask ? masked_in(NarrowText(text), {}) : matches_in(text, {});
}

std::vector<Range> WordFinder::matches(const WordText& text) const {
    return rule_->mask ? masked_in(text.narrow, text.narrow_candidates)
                       : matches_in(text.text, text.candidates);
}

std::vector<Range> WordFinder::masked_in(const NarrowText& text,
                                         const Candidates& candidates) const {
    std::vector<Range> found = matches_in(text.text(), candidates);
    for (Range& match : found) {
        match = text.original(match);
    }
    return found;
}

/// A match that is not confirmed may hold the beginning of one that is.
std::vector<Range> WordFinder::confirmed(std::string_view text) const {
    std::vector<Range> found;
    for (auto match = pattern_->find(text, 0); match;) {
        const bool told = kind_->confirms(text.substr(match->begin, match->end - match->begin));
        if (told) {
            found.push_back(*match);
        }
        const std::size_t next = match->begin + text::code_point(text, match->begin).size;
        match = pattern_->find(text, told ? match->end : next);
    }
    return found;
}

std::vector<Range> WordFinder::matches_in(std::string_view text,
                                          const Candidates& candidates) const {
    if (pattern_ && !candidates.has(*pattern_)) {
        return {};
    }
    std::vector<Range> found = kind_->in_pairs              ? unbalanced(text, rule_->pairs)
                               : kind_->confirms != nullptr ? confirmed(text)
                                                            : pattern_->find_all(text);
    if (exceptions_ && !found.empty()) {
        remove_inside(found, exceptions_->find_all(text));
    }
    return found;
}

}  // namespace nianbao::report

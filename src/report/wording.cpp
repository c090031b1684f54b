#include "nianbao/wording.hpp"

#include <algorithm>
#include <utility>

#include "report/claim_checker.hpp"
#include "report/claim_kinds.hpp"
#include "report/excerpt.hpp"
#include "report/passages.hpp"
#include "report/rule_message.hpp"
#include "report/rules.hpp"
#include "report/word_finder.hpp"
#include "report/word_kinds.hpp"

namespace nianbao {
namespace {

using report::Passage;
using report::PatternFilter;
using report::Range;
using report::WordFinder;
using report::WordText;

constexpr std::size_t most_findings = 20;

using Masks = std::vector<std::vector<Range>>;  ///< of each passage

bool concerns(const WordRule& rule, const Form& form, const Report& report) {
    return report::is_between(rule.first_year, rule.last_year, report.year) &&
           (rule.editions.empty() ||
            std::find(rule.editions.begin(), rule.editions.end(), form.id) != rule.editions.end());
}

/// Joins ranges that overlap.
std::vector<Range> united(std::vector<Range> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const Range& left, const Range& right) {
        return left.begin < right.begin;
    });
    std::vector<Range> made;
    for (const Range& range : ranges) {
        if (!made.empty() && range.begin < made.back().end) {
            made.back().end = std::max(made.back().end, range.end);
        } else {
            made.push_back(range);
        }
    }
    return made;
}

std::vector<WordText> texts_of(const std::vector<Passage>& passages, const PatternFilter& filter) {
    std::vector<WordText> texts;
    texts.reserve(passages.size());
    for (const Passage& passage : passages) {
        texts.emplace_back(passage.text, filter);
    }
    return texts;
}

Masks masks_of(const std::vector<const WordFinder*>& finders, const std::vector<WordText>& texts) {
    Masks masks;
    for (const WordText& text : texts) {
        std::vector<Range> ranges;
        for (const WordFinder* finder : finders) {
            if (finder->rule().mask) {
                const std::vector<Range> found = finder->matches(text);
                ranges.insert(ranges.end(), found.begin(), found.end());
            }
        }
        masks.push_back(united(std::move(ranges)));
    }
    return masks;
}

Operand operand_of(const Passage& passage, Range match, const std::vector<Range>& masks) {
    return {passage.key, passage.label, report::masked(passage.text, match, masks), passage.place};
}

/// All but what was found.
Finding finding_of(const WordRule& rule) {
    Finding finding;
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.source = rule.source;
    finding.message = rule.message;
    return finding;
}

Finding finding_of(const WordRule& rule,
                   const Passage& passage,
                   Range match,
                   const std::vector<Range>& masks) {
    Finding finding = finding_of(rule);
    finding.left.operands.push_back(operand_of(passage, match, masks));
    const std::string words = report::excerpt(passage.text, match, masks);
    const Words sentence = report::without_stop(rule.message);
    finding.message = {sentence.zh + "：" + words + "（" + passage.where.zh + "）",
                       sentence.en + ": " + words + " (" + passage.where.en + ")"};
    return finding;
}

/// The findings of one rule.
class Told {
public:
    Told(const WordRule& rule, std::vector<Finding>& findings) : rule_(rule), findings_(findings) {}

    void tell(const Passage& passage,
              const std::vector<Range>& found,
              const std::vector<Range>& masks) {
        for (const Range& match : found) {
            if (count_ < most_findings && (!rule_.together || count_ == 0)) {
                findings_.push_back(finding_of(rule_, passage, match, masks));
            } else if (rule_.together && &match == &found.front()) {
                add_place(operand_of(passage, match, masks));
            }
            ++count_;
        }
    }

    void finish() {
        const std::string all = std::to_string(count_);
        if (rule_.together && count_ > 1) {
            findings_.back().message.zh += "等" + all + "处";
            findings_.back().message.en += " and more, " + all + " in all";
        } else if (!rule_.together && count_ > most_findings) {
            findings_.push_back(report::untold(finding_of(rule_), count_ - most_findings));
        }
    }

private:
    void add_place(Operand operand) {
        auto& operands = findings_.back().left.operands;
        if (operands.size() < most_findings) {
            operands.push_back(std::move(operand));
        }
    }

    const WordRule& rule_;
    std::vector<Finding>& findings_;
    std::size_t count_ = 0;
};

}  // namespace

struct Wording::Compiled {
    std::vector<WordRule> rules;
    PatternFilter filter;  ///< of the finders
    std::vector<WordFinder> finders;
    Claims claims;
    report::ClaimChecker checker;
    std::vector<std::string> off;
};

Wording::Wording() : compiled_(std::make_shared<const Compiled>()) {}

Wording::Wording(std::vector<WordRule> rules, Claims claims, std::vector<std::string> off) {
    auto compiled = std::make_shared<Compiled>();
    compiled->rules = std::move(rules);
    compiled->checker = report::ClaimChecker(claims);
    compiled->claims = std::move(claims);
    compiled->off = std::move(off);
    for (const WordRule& rule : compiled->rules) {
        compiled->finders.emplace_back(rule, &compiled->filter);
    }
    compiled->filter.finish();
    compiled_ = std::move(compiled);
}

const std::vector<WordRule>& Wording::rules() const noexcept {
    return compiled_->rules;
}

const Claims& Wording::claims() const noexcept {
    return compiled_->claims;
}

const std::vector<std::string>& Wording::off() const noexcept {
    return compiled_->off;
}

std::vector<Finding> Wording::check(const Form& form,
                                    const Report& report,
                                    const Report* last) const {
    std::vector<const WordFinder*> finders;
    for (const WordFinder& finder : compiled_->finders) {
        if (concerns(finder.rule(), form, report)) {
            finders.push_back(&finder);
        }
    }
    const std::vector<Passage> passages = report::passages(form, report);
    const std::vector<WordText> texts = texts_of(passages, compiled_->filter);
    const Masks masks = masks_of(finders, texts);
    std::vector<Finding> findings = compiled_->checker.check(form, report, passages, masks, last);
    for (const WordFinder* finder : finders) {
        Told told(finder->rule(), findings);
        for (std::size_t i = 0; i < passages.size(); ++i) {
            told.tell(passages[i], finder->matches(texts[i]), masks[i]);
        }
        told.finish();
    }
    return findings;
}

std::vector<Finding> check(const Form& form,
                           const Report& report,
                           const Wording& wording,
                           const Report* last) {
    std::vector<Finding> findings = check(form, report, last);
    for (Finding& finding : wording.check(form, report, last)) {
        findings.push_back(std::move(finding));
    }
    return findings;
}

const std::vector<RuleKind>& word_rule_kinds() {
    static const std::vector<RuleKind> kinds = [] {
        std::vector<RuleKind> names;
        for (const report::WordKind& kind : report::word_kinds()) {
            names.push_back(kind.kind);
        }
        return names;
    }();
    return kinds;
}

const std::vector<RuleKind>& claim_kinds() {
    static const std::vector<RuleKind> kinds = [] {
        std::vector<RuleKind> names;
        for (const report::ClaimKind& kind : report::claim_kind_table()) {
            names.push_back(kind.kind);
        }
        return names;
    }();
    return kinds;
}

}  // namespace nianbao

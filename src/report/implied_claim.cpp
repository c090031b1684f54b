#include <algorithm>
#include <optional>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "report/rules.hpp"

// Words that say something of the figures without a number: 没有发生行政复议.
namespace nianbao::report {
namespace {

std::optional<Breach> breach_of(const ClaimCase& held) {
    const Rule& rule = held.claim.claim.rule;
    const Judge* const judge = judge_named(rule.kind);
    return judge == nullptr ? std::nullopt : judge->judge({held.form, held.report, rule});
}

std::vector<std::string> keys_of(const Breach& breach) {
    std::vector<std::string> keys(breach.left.begin(), breach.left.end());
    keys.insert(keys.end(), breach.right.begin(), breach.right.end());
    return keys;
}

/// "甲为1，乙为2".
Words cells_of(const Side& side) {
    Words words;
    for (const Operand& operand : side.operands) {
        words.zh += (words.zh.empty() ? "" : "，") + operand.label + "为" + operand.value;
        words.en += (words.en.empty() ? "" : ", ") + operand.label + " is " + operand.value;
    }
    return words;
}

/// The number in a match is the one that the claim is about. Words without a number always say it.
bool counts(const Claim& claim, const ClaimText& text, Range match) {
    const std::string_view words =
        std::string_view(text.counted.text).substr(match.begin, match.end - match.begin);
    const std::size_t at = words.rfind('#');
    const Count* count =
        at == std::string_view::npos ? nullptr : text.counted.count_at(match.begin + at);
    if (count == nullptr) {
        return true;
    }
    const Number& stated = count->quantity.stated;
    return claim.when ? stated == *claim.when : !stated.is_zero();
}

/// The first place where the words stand; one is enough to tell.
void tell_first(const ClaimCase& held, const Breach& breach) {
    for (const ClaimText& text : held.texts) {
        if (!concerns(held.claim.claim, text)) {
            continue;
        }
        for (const Range& match : matches(held.claim, text)) {
            if (!speaks(held.claim, text, match) || !counts(held.claim.claim, text, match)) {
                continue;
            }
            Finding finding = claim_finding(held);
            finding.left.operands.push_back(words_operand(text, match));
            finding.right = items_side(held, keys_of(breach), "");
            finding.message = claim_message(held, text, match, cells_of(finding.right));
            held.findings.push_back(std::move(finding));
            return;
        }
    }
}

}  // namespace

void judge_implied(const ClaimCase& held) {
    if (const auto breach = breach_of(held)) {
        tell_first(held, *breach);
    }
}

}  // namespace nianbao::report

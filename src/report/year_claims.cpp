#include <algorithm>
#include <charconv>
#include <string>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"

// Years and the number of the notice, which follow from the report year.
namespace nianbao::report {
namespace {

int year_of(std::string_view words) {
    int year = 0;
    std::from_chars(words.data(), words.data() + words.size(), year);
    return year;
}

bool is_allowed(const ClaimCase& held, int year) {
    const std::vector<int>& offsets = held.claim.claim.offsets;
    return std::any_of(offsets.begin(), offsets.end(), [&](int offset) {
        return year == held.report.year + offset;
    });
}

void tell(const ClaimCase& held, const ClaimText& text, Range words, const std::string& wanted) {
    Finding finding = claim_finding(held);
    finding.left.operands.push_back(words_operand(text, words));
    const Words formula = {"应为" + wanted, "should be " + wanted};
    finding.message = claim_message(held, text, words, formula);
    held.findings.push_back(std::move(finding));
}

template <typename Judge>
void each_match(const ClaimCase& held, Judge judge) {
    for (const ClaimText& text : held.texts) {
        if (!concerns(held.claim.claim, text)) {
            continue;
        }
        for (const Pattern::Match& match : groups(held.claim, text)) {
            judge(text, match);
        }
    }
}

}  // namespace

/// Contexts are not asked: they turn at the very years that are in question here.
void judge_year(const ClaimCase& held) {
    each_match(held, [&](const ClaimText& text, const Pattern::Match& match) {
        const std::string_view plain = text.counted.text;
        const int year =
            year_of(plain.substr(match.group.begin, match.group.end - match.group.begin));
        const bool excepted =
            held.claim.exceptions &&
            held.claim.exceptions->find(plain.substr(0, match.whole.end), match.whole.begin);
        if (year != 0 && !excepted && !is_allowed(held, year)) {
            tell(held, text, match.group, std::to_string(held.report.year));
        }
    });
}

void judge_notice(const ClaimCase& held) {
    const std::string notice = counted(held.form.notice, {}).text;
    each_match(held, [&](const ClaimText& text, const Pattern::Match& match) {
        const std::string_view words =
            std::string_view(text.counted.text)
                .substr(match.group.begin, match.group.end - match.group.begin);
        if (!notice.empty() && words != notice) {
            tell(held, text, match.group, held.form.notice);
        }
    });
}

}  // namespace nianbao::report

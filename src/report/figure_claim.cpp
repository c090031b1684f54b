#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "report/item_label.hpp"

// A number of a sentence, and the cells it speaks of.
namespace nianbao::report {
namespace {

using Keys = std::vector<std::string>;

const Number* number_at(const Report& report, std::string_view key) {
    const Entry* entry = report.entry(key);
    return entry == nullptr ? nullptr : entry->value.number();
}

/// The sums of a claim: empty where a figure is missing, so that nothing can be said.
std::vector<Number> sums_of(const ClaimCase& held) {
    std::vector<Number> sums;
    for (const Keys& keys : held.claim.claim.sums) {
        const auto sum = sum_of_items(held.report, keys);
        if (!sum) {
            return {};
        }
        sums.push_back(*sum);
    }
    return sums;
}

bool is_in_matrix(const Form& form, const std::string& key) {
    const auto place = form.place_of(key);
    return place && form.tables[form.places()[*place].table].kind == Table::Kind::Matrix;
}

/// The cells whose figure may have been taken for the sum: its operands, and the other columns of
/// their row.
Keys kin_of(const ClaimCase& held, const Keys& keys) {
    Keys kin = keys.size() > 1 ? keys : Keys();
    for (const std::string& key : keys) {
        const std::string row = key.substr(0, key.rfind('.') + 1);
        if (is_in_matrix(held.form, key)) {
            held.form.each_item([&](const Item& item) {
                if (item.key != key && item.key.starts_with(row)) {
                    kin.push_back(item.key);
                }
            });
        }
    }
    return kin;
}

/// "258 stands in the cell …": where the sentence took a part for the sum.
Words kin_words(const ClaimCase& held, const Number& stated) {
    if (stated.is_zero()) {
        return {};
    }
    for (const std::string& key : kin_of(held, held.claim.claim.sums.front())) {
        const Number* number = number_at(held.report, key);
        if (number != nullptr && *number == stated) {
            const std::string label = item_label(held.form, key);
            return {"；" + stated.text() + "是“" + label + "”一格的数",
                    "; " + stated.text() + " is the figure of " + label};
        }
    }
    return {};
}

Finding finding_of(const ClaimCase& held,
                   const ClaimText& text,
                   const Count& count,
                   const Number& sum) {
    Finding finding = claim_finding(held);
    const Number& stated = count.quantity.stated;
    const Range words = {count.at, count.at + 1 + count.unit.size()};
    finding.left.operands.push_back(words_operand(text, words));
    finding.left.total = stated.text();
    finding.right = items_side(held, held.claim.claim.sums.front(), sum.text());
    finding.difference = (stated - sum).text();
    if (!count.quantity.is_exact()) {
        finding.severity = std::min(finding.severity, Severity::Warning);
    }
    const Words labels = labels_of(finding.right);
    const Words kin = kin_words(held, stated);
    const std::string formula = finding.left.operands.front().value + " ≠ " + sum_of(finding.right);
    finding.message = claim_message(
        held,
        text,
        words,
        {formula + "（" + labels.zh + "）" + kin.zh, formula + " (" + labels.en + ")" + kin.en});
    return finding;
}

/// The number a match is about: what the brackets of the pattern hold, or the last in the match.
const Count* count_of(const ClaimText& text, const Pattern::Match& match) {
    const std::string_view words =
        std::string_view(text.counted.text)
            .substr(match.group.begin, match.group.end - match.group.begin);
    const std::size_t at = words.rfind('#');
    return at == std::string_view::npos ? nullptr : text.counted.count_at(match.group.begin + at);
}

void judge_text(const ClaimCase& held, ClaimText& text, const std::vector<Number>& sums) {
    if (text.counted.counts.empty()) {
        return;
    }
    for (const Pattern::Match& match : groups(held.claim, text)) {
        const Count* count = count_of(text, match);
        if (count == nullptr) {
            continue;
        }
        auto& bound = text.bound[static_cast<std::size_t>(count - text.counted.counts.data())];
        if (bound || !speaks(held.claim, text, {count->at, count->at + 1})) {
            continue;
        }
        bound = sums.front();
        if (std::none_of(sums.begin(), sums.end(), [&](const Number& sum) {
                return count->quantity.allows(sum);
            })) {
            held.findings.push_back(finding_of(held, text, *count, sums.front()));
        }
    }
}

}  // namespace

std::optional<Number> sum_of_items(const Report& report, const std::vector<std::string>& keys) {
    Number sum;
    for (const std::string& key : keys) {
        const Number* number = number_at(report, key);
        if (number == nullptr) {
            return std::nullopt;
        }
        sum = sum + *number;
    }
    return sum;
}

void judge_figure(const ClaimCase& held) {
    const std::vector<Number> sums = sums_of(held);
    for (ClaimText& text : held.texts) {
        if (!sums.empty() && !text.counted.counts.empty() && concerns(held.claim.claim, text)) {
            judge_text(held, text, sums);
        }
    }
}

}  // namespace nianbao::report

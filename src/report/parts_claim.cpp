#include <algorithm>
#include <string>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "report/part_list.hpp"

// A number and the parts that the same sentence gives it.
namespace nianbao::report {
namespace {

constexpr std::size_t most_of_a_sentence = 900;  ///< bytes that are looked at

/// The words of the list are those of a list that does not claim to be whole.
bool is_excepted(const ClaimCase& held, const ClaimText& text, const PartList& list) {
    const std::string_view plain = text.counted.text;
    const std::string_view rest = plain.substr(list.words.end, most_of_a_sentence);
    const std::size_t end = list.words.end + clause_end(rest, 0);
    return held.claim.exceptions &&
           held.claim.exceptions->find(plain.substr(0, end), list.words.begin).has_value();
}

/// Parts that may overlap: one thing is published in several ways and counted once.
bool may_overlap(const ClaimCase& held, const PartList& list) {
    return held.claim.overlapping &&
           std::any_of(list.parts.begin(), list.parts.end(), [&](const Part& part) {
               return held.claim.overlapping->find(part.name, 0).has_value();
           });
}

/// Each part is known to be the figure of its cell: the sentence picks some of them out.
bool is_selection(const ClaimText& text, const PartList& list) {
    return std::all_of(list.parts.begin(), list.parts.end(), [&](const Part& part) {
        const auto index = static_cast<std::size_t>(part.count - text.counted.counts.data());
        return text.bound[index] == part.count->quantity.stated;
    });
}

/// Another number of the same sentence, before the list, is what its parts add up to.
bool holds_of_another(const ClaimText& text, const PartList& list) {
    const std::string_view plain = text.counted.text;
    const std::size_t from = list.whole->at - std::min(list.whole->at, most_of_a_sentence);
    const std::size_t stop = plain.substr(from, list.whole->at - from).rfind("。");
    const std::size_t begin = stop == std::string_view::npos ? from : from + stop;
    const Number sum = list.sum();
    const auto& counts = text.counted.counts;
    const auto first = std::partition_point(
        counts.data(), list.whole, [&](const Count& count) { return count.at < begin; });
    return std::any_of(first, list.whole, [&](const Count& count) {
        return count.unit == list.whole->unit && count.quantity.allows(sum);
    });
}

Side side_of(const ClaimText& text, const PartList& list) {
    Side side;
    for (const Part& part : list.parts) {
        side.operands.push_back(
            {"", part.name, part.count->quantity.stated.text(), text.passage->place});
    }
    side.total = list.sum().text();
    return side;
}

Finding finding_of(const ClaimCase& held,
                   const ClaimText& text,
                   const PartList& list,
                   const char* sign) {
    Finding finding = claim_finding(held);
    const Range whole = {list.whole->at, list.whole->at + 1 + list.whole->unit.size()};
    finding.left.operands.push_back(words_operand(text, whole));
    finding.left.total = list.whole->quantity.stated.text();
    finding.right = side_of(text, list);
    finding.difference = (list.whole->quantity.stated - list.sum()).text();
    const std::string formula = finding.left.total + sign + sum_of(finding.right);
    finding.message = claim_message(held, text, list.words, {formula, formula});
    return finding;
}

/// Tells the lists that are at fault; of those that hold nothing is asked.
template <typename Judge>
void each_list(const ClaimCase& held, const char* sign, Judge is_at_fault) {
    for (ClaimText& text : held.texts) {
        if (text.counted.counts.size() < 3 || !concerns(held.claim.claim, text)) {
            continue;
        }
        for (const PartList& list : part_lists(held, text)) {
            const auto whole = static_cast<std::size_t>(list.whole - text.counted.counts.data());
            if (!text.told[whole] && !list.holds() && !is_excepted(held, text, list) &&
                !holds_of_another(text, list)) {
                text.told[whole] = is_at_fault(text, list);
                if (text.told[whole]) {
                    held.findings.push_back(finding_of(held, text, list, sign));
                }
            }
        }
    }
}

bool is_larger(const PartList& list) {
    return std::any_of(list.parts.begin(), list.parts.end(), [&](const Part& part) {
        return part.count->quantity.stated > list.whole->quantity.stated;
    });
}

}  // namespace

void judge_parts(const ClaimCase& held) {
    each_list(held, " ≠ ", [&](const ClaimText& text, const PartList& list) {
        const bool is_less = list.sum() < list.whole->quantity.stated;
        const bool is_open = is_less && is_selection(text, list);
        return !is_open && (!may_overlap(held, list) || is_less || is_larger(list));
    });
}

void judge_parts_at_most(const ClaimCase& held) {
    each_list(held, " < ", [&](const ClaimText&, const PartList& list) {
        return may_overlap(held, list) ? is_larger(list) : list.sum() > list.whole->quantity.stated;
    });
}

}  // namespace nianbao::report

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "report/part_list.hpp"

// Percentages: a share as it follows from its part and its whole, rounded to the digits printed.
namespace nianbao::report {
namespace {

/// A percentage as a whole number of its last digit: 33.9 is 339 tenths.
struct Share {
    std::int64_t units = 0;
    std::int64_t scale = 1;  ///< units in one
};

std::optional<std::int64_t> whole_number(const std::string& digits) {
    constexpr std::size_t most = 9;
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return digits.size() <= most && read.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<Share> share_of(const Number& number) {
    std::string digits = number.text();
    Share share;
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        for (std::size_t i = point + 1; i < digits.size(); ++i) {
            share.scale *= 10;
        }
        digits.erase(point, 1);
    }
    const auto units = whole_number(digits);
    share.units = units.value_or(0);
    return units ? std::optional(share) : std::nullopt;
}

/// Half a unit of the last digit is the most that a rounded share is off. True as well where
/// nothing can be said.
bool agrees(const Number& stated, const Number& part, const Number& whole) {
    const auto share = share_of(stated);
    const auto some = whole_number(part.text());
    const auto all = whole_number(whole.text());
    if (!share || !some || !all || *all == 0) {
        return true;
    }
    const std::int64_t hundred = 100;
    const std::int64_t off = share->units * *all - *some * hundred * share->scale;
    return 2 * std::abs(off) <= *all;
}

/// The share with as many decimals as were printed, for the message.
std::string right_share(const Number& stated, const Number& part, const Number& whole) {
    const auto share = share_of(stated);
    const std::int64_t all = whole_number(whole.text()).value_or(1);
    const std::int64_t some = whole_number(part.text()).value_or(0);
    const std::int64_t units = (2 * some * 100 * share->scale + all) / (2 * all);
    std::string digits = std::to_string(units);
    const std::size_t decimals = std::to_string(share->scale).size() - 1;
    if (decimals > 0) {
        digits.insert(0, decimals >= digits.size() ? decimals + 1 - digits.size() : 0, '0');
        digits.insert(digits.size() - decimals, ".");
    }
    return digits + "%";
}

/// The number the share is of: the one before it, in the same clause or the one before.
const Count* part_of(const ClaimText& text, const Count& share) {
    const Count* const first = text.counted.counts.data();
    if (&share == first) {
        return nullptr;
    }
    const Count* const part = &share - 1;
    const std::string_view between =
        std::string_view(text.counted.text).substr(part->at, share.at - part->at);
    constexpr std::size_t most = 90;
    const bool near = between.size() <= most && between.find("。") == between.npos &&
                      between.find("；") == between.npos && between.find("、") == between.npos;
    return near && part->unit != "%" && !part->unit.empty() && part->quantity.is_exact() ? part
                                                                                         : nullptr;
}

/// Numbers of the same unit before the part that may be its whole.
std::vector<Number> wholes_before(const ClaimText& text, const Count& part) {
    constexpr std::ptrdiff_t most = 8;
    const Count* const first = text.counted.counts.data();
    std::vector<Number> wholes;
    for (const Count* count = &part - std::min(most, &part - first); count != &part; ++count) {
        if (count->unit == part.unit && count->quantity.stated >= part.quantity.stated) {
            wholes.push_back(count->quantity.stated);
        }
    }
    return wholes;
}

Finding finding_of(const ClaimCase& held,
                   const ClaimText& text,
                   const Count& share,
                   const Number& part,
                   const Number& whole) {
    Finding finding = claim_finding(held);
    const Range words = {share.at, share.at + 2};
    finding.left.operands.push_back(words_operand(text, words));
    finding.left.total = share.quantity.stated.text() + "%";
    const std::string right = right_share(share.quantity.stated, part, whole);
    const std::string formula =
        finding.left.total + " ≠ " + part.text() + "/" + whole.text() + "=" + right;
    finding.right.operands = {{"", text.passage->label, part.text(), text.passage->place},
                              {"", text.passage->label, whole.text(), text.passage->place}};
    finding.right.total = right;
    finding.message = claim_message(held, text, words, {formula, formula});
    return finding;
}

void judge_one(const ClaimCase& held, const ClaimText& text, const Count& share) {
    const Count* const part = part_of(text, share);
    if (part == nullptr || !share.quantity.is_exact()) {
        return;
    }
    const auto& cell = text.bound[static_cast<std::size_t>(part - text.counted.counts.data())];
    std::vector<Number> wholes;
    for (const auto& keys : held.claim.claim.sums) {
        const auto sum = sum_of_items(held.report, keys);
        if (!sum || !cell) {
            return;
        }
        wholes.push_back(*sum);
    }
    const std::vector<Number> before = wholes_before(text, *part);
    wholes.insert(wholes.end(), before.begin(), before.end());
    const auto none = [](const Number& whole) { return whole.is_zero(); };
    wholes.erase(std::remove_if(wholes.begin(), wholes.end(), none), wholes.end());
    if (wholes.empty()) {
        return;
    }
    const bool right = std::any_of(wholes.begin(), wholes.end(), [&](const Number& whole) {
        return agrees(share.quantity.stated, part->quantity.stated, whole) ||
               agrees(share.quantity.stated, *cell, whole);
    });
    if (!right) {
        held.findings.push_back(finding_of(held, text, share, *cell, wholes.front()));
    }
}

/// Printed shares of a list that adds up: do they, with half a unit of the last digit for each?
/// True as well where one has no share.
bool adds_up(const PartList& list) {
    Number sum;
    for (const Part& part : list.parts) {
        if (part.share == nullptr || !share_of(part.share->quantity.stated)) {
            return true;
        }
        sum = sum + part.share->quantity.stated;
    }
    const auto total = share_of(sum);
    if (!total) {
        return true;
    }
    std::int64_t twice_allowed = 0;
    for (const Part& part : list.parts) {
        twice_allowed += total->scale / share_of(part.share->quantity.stated)->scale;
    }
    return 2 * std::abs(total->units - 100 * total->scale) <= twice_allowed;
}

void judge_list(const ClaimCase& held, const ClaimText& text, const PartList& list) {
    bool all_right = true;
    for (const Part& part : list.parts) {
        const Number& stated = part.count->quantity.stated;
        const Number& whole = list.whole->quantity.stated;
        if (part.share != nullptr && part.share->quantity.is_exact() &&
            !agrees(part.share->quantity.stated, stated, whole)) {
            all_right = false;
            held.findings.push_back(finding_of(held, text, *part.share, stated, whole));
        }
    }
    if (all_right && !adds_up(list)) {
        Finding finding = claim_finding(held);
        finding.left.operands.push_back(words_operand(text, list.words));
        finding.message =
            claim_message(held, text, list.words, {"合计不是100%", "not 100% in all"});
        held.findings.push_back(std::move(finding));
    }
}

}  // namespace

void judge_share(const ClaimCase& held) {
    for (const ClaimText& text : held.texts) {
        if (text.counted.counts.size() < 2 || !concerns(held.claim.claim, text)) {
            continue;
        }
        for (const Pattern::Match& match : groups(held.claim, text)) {
            const std::string_view words =
                std::string_view(text.counted.text).substr(0, match.group.end);
            const Count* share = text.counted.count_at(words.rfind('#'));
            if (share != nullptr && share->unit == "%" && speaks(held.claim, text, match.whole)) {
                judge_one(held, text, *share);
            }
        }
    }
}

void judge_part_shares(const ClaimCase& held) {
    for (const ClaimText& text : held.texts) {
        if (text.counted.counts.size() < 3 || !concerns(held.claim.claim, text)) {
            continue;
        }
        for (const PartList& list : part_lists(held, text)) {
            if (list.sum() == list.whole->quantity.stated) {
                judge_list(held, text, list);
            }
        }
    }
}

}  // namespace nianbao::report

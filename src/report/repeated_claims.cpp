#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "text/fold.hpp"

// A narrative that is that of the year before.
namespace nianbao::report {
namespace {

constexpr std::size_t least_of_a_sentence = 30;  ///< bytes; ten characters

bool is_narrative(const Passage& passage) {
    return passage.kind == Passage::Kind::Section || passage.kind == Passage::Kind::Preamble;
}

/// The sentences of a text, folded; short ones, such as headings, are left out.
std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> made;
    const std::string folded = text::folded(text);
    std::string_view rest = folded;
    while (!rest.empty()) {
        constexpr std::string_view stop = "。";
        const std::size_t end = std::min(rest.find(stop), rest.size());
        if (end >= least_of_a_sentence) {
            made.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + stop.size(), rest.size()));
    }
    return made;
}

std::unordered_set<std::string> sentences_of(const Form& form, const Report& report) {
    std::unordered_set<std::string> all;
    for (const Passage& passage : passages(form, report)) {
        if (is_narrative(passage)) {
            for (std::string& sentence : sentences_of(passage.text)) {
                all.insert(std::move(sentence));
            }
        }
    }
    return all;
}

/// The numbers of a narrative with their units, in their order; zeros say nothing.
using Numbers = std::vector<std::string>;

void add_numbers(Numbers& numbers, const CountedText& text) {
    for (const Count& count : text.counts) {
        if (!count.unit.empty() && !count.quantity.stated.is_zero()) {
            numbers.push_back(count.quantity.stated.text() + std::string(count.unit));
        }
    }
}

void tell(const ClaimCase& held, const ClaimText* text, const Words& what) {
    Finding finding = claim_finding(held);
    if (text != nullptr) {
        finding.left.operands.push_back(
            {"", text->passage->label, text->passage->where.zh, text->passage->place});
    }
    finding.message = claim_sentence(held, what);
    held.findings.push_back(std::move(finding));
}

}  // namespace

void judge_repeated(const ClaimCase& held) {
    if (held.last == nullptr) {
        return;
    }
    const std::unordered_set<std::string> before = sentences_of(held.form, *held.last);
    const ClaimText* first = nullptr;
    std::size_t all = 0;
    std::size_t same = 0;
    for (const ClaimText& text : held.texts) {
        for (const std::string& sentence :
             text.is_narrative ? sentences_of(text.passage->text) : std::vector<std::string>()) {
            ++all;
            const bool repeated = before.find(sentence) != before.end();
            same += repeated ? 1 : 0;
            first = first == nullptr && repeated ? &text : first;
        }
    }
    constexpr std::size_t least_sentences = 5;
    if (all >= least_sentences &&
        same * 100 >= all * static_cast<std::size_t>(held.claim.claim.least)) {
        const std::string of = std::to_string(all);
        const std::string how_many = std::to_string(same);
        tell(held,
             first,
             {of + "句中有" + how_many + "句与上年报告相同",
              how_many + " of " + of + " sentences stood in the report of last year"});
    }
}

void judge_same_numbers(const ClaimCase& held) {
    if (held.last == nullptr) {
        return;
    }
    Numbers now;
    for (const ClaimText& text : held.texts) {
        if (text.is_narrative) {
            add_numbers(now, text.counted);
        }
    }
    Numbers before;
    for (const Passage& passage : passages(held.form, *held.last)) {
        if (is_narrative(passage)) {
            add_numbers(before, counted(passage.text, held.units));
        }
    }
    if (now == before && now.size() >= static_cast<std::size_t>(held.claim.claim.least)) {
        const std::string how_many = std::to_string(now.size());
        tell(held,
             nullptr,
             {how_many + "个数全部与上年报告相同",
              "all of the " + how_many + " numbers are those of last year"});
    }
}

}  // namespace nianbao::report

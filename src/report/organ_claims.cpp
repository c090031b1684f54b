#include <string>
#include <string_view>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

// Organs of other places and levels, which a report has that was copied.
namespace nianbao::report {
namespace {

constexpr std::size_t longest_organ = 120;

void tell(const ClaimCase& held, const ClaimText& text, Range words, const std::string& own) {
    Finding finding = claim_finding(held);
    finding.left.operands.push_back(words_operand(text, words));
    const Words formula = {"本报告是“" + own + "”的", "this is the report of \"" + own + '"'};
    finding.message = claim_message(held, text, words, formula);
    held.findings.push_back(std::move(finding));
}

/// Names of two characters, and those that several places have, are also parts of other words:
/// 东区 of 城东区, 新城区.
bool is_telling(const Places::Found& found, std::string_view text) {
    constexpr std::size_t shortest = 3;
    const std::string_view name =
        text.substr(found.range.begin, found.range.end - found.range.begin);
    return found.divisions.size() == 1 && text::length(name) >= shortest;
}

/// The words from a place to the organ that the claim looks for right behind it.
std::optional<Range> organ_at(const CompiledClaim& claim, std::string_view text, Range place) {
    const auto organ = claim.pattern->find(text.substr(place.end, longest_organ), 0);
    return organ && organ->begin == 0 ? std::optional(Range{place.begin, place.end + organ->end})
                                      : std::nullopt;
}

/// 市 of 市人民政府.
std::string_view level_of(std::string_view organ) {
    return organ.substr(0, text::code_point(organ, 0).size);
}

bool is_own(std::string_view organization, std::string_view organ) {
    for (const std::string_view government : {"人民政府", "政府"}) {
        std::string name(level_of(organ));
        name += government;
        if (organization.find(name) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

void judge_place(const ClaimCase& held) {
    const Divisions own = held.places.own(held.report);
    for (const ClaimText& text : held.texts) {
        if (own.empty() || !concerns(held.claim.claim, text) ||
            !text.candidates.has(*held.claim.pattern)) {
            continue;
        }
        const std::string_view plain = text.counted.text;
        for (const Places::Found& found : held.places.find_all(plain)) {
            const bool is_foreign =
                is_telling(found, plain) && !held.places.are_related(found.divisions, own);
            const auto organ = is_foreign ? organ_at(held.claim, plain, found.range) : std::nullopt;
            if (organ && !is_excepted(held.claim, text, *organ)) {
                tell(held, text, *organ, held.places[own.front()].name);
            }
        }
    }
}

void judge_own_organ(const ClaimCase& held) {
    const std::string organization = text::folded(held.report.organization);
    for (const ClaimText& text : held.texts) {
        if (organization.empty() || !concerns(held.claim.claim, text)) {
            continue;
        }
        const std::string_view plain = text.counted.text;
        for (const Pattern::Match& match : groups(held.claim, text)) {
            const std::string_view organ =
                plain.substr(match.group.begin, match.group.end - match.group.begin);
            if (!is_own(organization, organ) && !is_excepted(held.claim, text, match.whole)) {
                tell(held, text, match.whole, held.report.organization);
            }
        }
    }
}

}  // namespace nianbao::report

#include "report/claim_case.hpp"

#include <algorithm>
#include <array>

namespace nianbao::report {
namespace {

constexpr std::size_t most_of_a_clause = 240;

constexpr std::size_t size_of_a_mark = 3;
constexpr std::array<std::string_view, 7> clause_marks = {"，", "。", "；", "：", "！", "？", "（"};

/// Where the clause begins that byte `at` stands in.
std::size_t clause_begin(std::string_view text, std::size_t at) {
    const std::size_t from = at > most_of_a_clause ? at - most_of_a_clause : 0;
    for (std::size_t begin = at; begin >= from + size_of_a_mark; --begin) {
        const std::string_view mark = text.substr(begin - size_of_a_mark, size_of_a_mark);
        const bool may_be_mark = mark[0] == clause_marks[0][0] || mark[0] == clause_marks[1][0];
        if (may_be_mark &&
            std::find(clause_marks.begin(), clause_marks.end(), mark) != clause_marks.end()) {
            return begin;
        }
    }
    return from;
}

bool has_exception(const CompiledClaim& claim, std::string_view text, Range match) {
    if (!claim.exceptions) {
        return false;
    }
    const std::size_t begin = clause_begin(text, match.begin);
    const std::string_view rest = text.substr(match.end, most_of_a_clause);
    const std::size_t end = match.end + clause_end(rest, 0);
    return claim.exceptions->find(text.substr(begin, end - begin), 0).has_value();
}

}  // namespace

std::vector<Range> matches(const CompiledClaim& claim, const ClaimText& text) {
    return claim.pattern->find_all(text.counted.text, text.candidates);
}

std::vector<Pattern::Match> groups(const CompiledClaim& claim, const ClaimText& text) {
    return claim.pattern->find_groups(text.counted.text, text.candidates);
}

bool is_excepted(const CompiledClaim& claim, const ClaimText& text, Range words) {
    return has_exception(claim, text.counted.text, words);
}

bool concerns(const Claim& claim, const ClaimText& text) {
    return claim.sections.empty()
               ? text.is_narrative
               : std::find(claim.sections.begin(), claim.sections.end(), text.section) !=
                     claim.sections.end();
}

bool speaks(const CompiledClaim& claim, const ClaimText& text, Range words) {
    const std::size_t last = words.end - 1;
    return !text.reaches.is_other(last) && (claim.claim.in_part || !text.reaches.is_part(last)) &&
           !is_excepted(claim, text, words);
}

}  // namespace nianbao::report

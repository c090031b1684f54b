#include "report/claim_case.hpp"

#include <algorithm>

namespace nianbao::report {
namespace {

constexpr std::size_t most_of_a_clause = 240;

/// What stands in the clause before byte `at`.
std::size_t clause_begin(std::string_view text, std::size_t at) {
    const std::size_t from = at > most_of_a_clause ? at - most_of_a_clause : 0;
    std::size_t begin = from;
    for (const std::string_view mark : {"，", "。", "；", "：", "！", "？", "（"}) {
        const std::size_t found = text.substr(from, at - from).rfind(mark);
        if (found != std::string_view::npos) {
            begin = std::max(begin, from + found + mark.size());
        }
    }
    return begin;
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

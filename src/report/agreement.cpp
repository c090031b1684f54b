#include "report/agreement.hpp"

#include <algorithm>

#include "report/similarity.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t shortest_prefix = 4;
constexpr int smallest_prefix_share = 30;
constexpr int smallest_pair_share = 85;
constexpr std::size_t shortest_rest = 3;
constexpr int smallest_rest_share = 60;
constexpr std::size_t shortest_misprint = 5;

Agreement agree_exactly(const std::string& seen, const Comparable& known) {
    if (seen == known.key) {
        return {Match::Exact, 100};
    }
    const auto& aliases = known.aliases;
    const bool alias = std::find(aliases.begin(), aliases.end(), seen) != aliases.end();
    return alias ? Agreement{Match::Alias, 95} : Agreement{};
}

int prefix_score(const std::string& seen, const std::string& known) {
    const bool seen_is_shorter = seen.size() < known.size();
    const std::string& shorter = seen_is_shorter ? seen : known;
    if (!(seen_is_shorter ? known : seen).starts_with(shorter)) {
        return 0;
    }
    const bool long_enough = text::length(shorter) >= shortest_prefix;
    const int share = long_enough ? prefix_share(seen, known) : 0;
    return share < smallest_prefix_share ? 0 : 60 + share * 3 / 10;
}

Agreement agree_by_prefix(const std::string& seen, const Comparable& known) {
    if (known.words && seen.starts_with(known.key)) {
        return {Match::Prefix, 80};
    }
    int best = prefix_score(seen, known.key);
    for (const std::string& alias : known.aliases) {
        best = std::max(best, prefix_score(seen, alias));
    }
    return best > 0 ? Agreement{Match::Prefix, best} : Agreement{};
}

/// Two labels of which one has lost characters, or one is printed wrong; 0 where it is neither.
int misprint_score(const std::string& seen, const std::string& known) {
    const std::size_t length = text::length(seen);
    const int left = length < shortest_rest ? 0 : rest_share(seen, known);
    if (left >= smallest_rest_share) {
        return 30 + left / 5;
    }
    const bool one_more = rest_share(known, seen) >= smallest_pair_share;
    const bool one_wrong = length >= shortest_misprint && differ_in_one(seen, known);
    return one_more || one_wrong ? 40 : 0;
}

/// Labels of lengths so different cannot be alike; bytes are near enough.
bool differ_in_length(const std::string& seen, const std::string& known) {
    const std::size_t shorter = std::min(seen.size(), known.size());
    const std::size_t longer = std::max(seen.size(), known.size());
    return shorter * 100 < longer * 55;
}

int similarity_score(const std::string& seen, const std::string& known) {
    if (differ_in_length(seen, known)) {
        return 0;
    }
    const int pairs = pair_share(seen, known);
    return pairs >= smallest_pair_share ? pairs / 2 : misprint_score(seen, known);
}

Agreement agree_by_similarity(const std::string& seen, const Comparable& known) {
    int best = similarity_score(seen, known.key);
    for (const std::string& alias : known.aliases) {
        best = std::max(best, similarity_score(seen, alias));
    }
    return best > 0 ? Agreement{Match::Similar, best} : Agreement{};
}

}  // namespace

Agreement agreement(const std::string& seen, const Comparable& known) {
    return agreements(seen, {&known}).front();
}

std::vector<Agreement> agreements(const std::string& seen,
                                  const std::vector<const Comparable*>& known) {
    std::vector<Agreement> found(known.size());
    if (seen.empty()) {
        return found;
    }
    for (const auto way : {agree_exactly, agree_by_prefix, agree_by_similarity}) {
        bool any = false;
        for (std::size_t k = 0; k < known.size(); ++k) {
            found[k] = way(seen, *known[k]);
            any = any || found[k].match != Match::None;
        }
        if (any) {
            break;
        }
    }
    return found;
}

Words why(Match match) {
    switch (match) {
        case Match::Exact:
            return {"与表式指标名称一致", "the label is that of the form"};
        case Match::Alias:
            return {"是表式指标的另一种写法", "the label is a known variant"};
        case Match::Prefix:
            return {"与表式指标名称的开头一致", "the label begins like that of the form"};
        case Match::Similar:
            return {"与表式指标名称相近", "the label resembles that of the form"};
        case Match::None:
            break;
    }
    return {"表式中没有这一指标", "the form has no such row"};
}

}  // namespace nianbao::report

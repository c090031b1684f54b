#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/number.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What sentences say about the figures: one row of templates/claims.json. Patterns are read in a
/// text without blanks in which each quantity is one "#": "收到申请(#)件". C++ knows kinds of
/// claims, never a word.
struct Claim {
    std::string id;                        ///< "T1.new"
    std::string kind;                      ///< a name of claim_kinds()
    std::vector<std::string> patterns;     ///< regular expressions (RE2)
    std::vector<std::string> exceptions;   ///< silent where one matches in the same clause
    std::vector<std::string> overlapping;  ///< of `parts`: names of parts that may overlap
    /// Of `figure`: sums of items, one of which the number is. Of `share`: sums that may be the
    /// whole.
    std::vector<std::vector<std::string>> sums;
    Rule rule;                   ///< of `implies`: what the words say of the figures
    std::optional<Number> when;  ///< of `implies`: the number in the match, where it has one; else
                                 ///< any but 0
    std::vector<std::string> sections;  ///< keys, "title", "preamble"; empty = the whole narrative
    std::vector<int> offsets;           ///< of `year`: years after the report year
    /// Of `parts`, how many parts; of `said`, how often; of `repeated`, how many of a hundred
    /// sentences; of `same-numbers`, how many numbers.
    int least = 1;
    int most = 0;          ///< of `length`: how many characters, blanks not counted
    bool in_part = false;  ///< it holds of a part, behind 其中 or in brackets, as well
    Severity severity = Severity::Warning;
    std::string source;                 ///< what the rule rests on
    Words message;                      ///< what is wrong, without words and figures
    std::vector<std::string> editions;  ///< forms it holds for; empty = all that have its items
    std::optional<int> first_year;      ///< report years it holds for; empty = open
    std::optional<int> last_year;
};

/// Words that make the numbers behind them those of something else: of another year, of another
/// organ, a change, a part. A match that names the report year is none and ends the context.
struct ClaimContext {
    std::string id;
    std::vector<std::string> patterns;
    std::vector<std::string> exceptions;  ///< a match inside a match of one of these is none
    std::vector<std::string> ends;        ///< words that lead back to the report itself
    bool sentence = false;    ///< it reaches to the end of the sentence, not of the clause
    bool part = false;        ///< claims with `in_part` hold in it all the same
    bool unless_own = false;  ///< none where the organ's name ends as the match does: 全区 of a 区
};

/// An administrative division of the county level and above: one name of templates/places.json.
struct Division {
    std::string name;                       ///< in full: 示范市, 示范县
    std::optional<std::size_t> above = {};  ///< the index of the one it belongs to
};

/// All of claims.json.
struct Claims {
    std::vector<std::string> units;  ///< measure words, 件 and 万元, the longer first
    std::vector<ClaimContext> contexts;
    std::vector<Claim> rows;
    /// What `place` knows; each behind the one it belongs to.
    std::vector<Division> divisions = {};
};

}  // namespace nianbao

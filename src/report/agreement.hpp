#pragma once

#include <string>
#include <vector>

#include "nianbao/words.hpp"
#include "text/number_mark.hpp"

namespace nianbao::report {

/// How well a printed label and an official one agree, from not at all to fully.
enum class Match { None, Similar, Prefix, Alias, Exact };

/// Why two labels agree that well, as a sentence.
Words why(Match match);

/// A label as it is compared.
struct Comparable {
    std::string key;                   ///< its label_key
    std::vector<std::string> aliases;  ///< theirs
    text::NumberMark mark;             ///< the number in front
    bool words = false;                ///< a row that holds words behind its label
};

/// How one printed label agrees with one official label.
struct Agreement {
    Match match = Match::None;
    int score = 0;  ///< 0 to 100
};

/// The agreement of one printed label (its label_key) with one official label.
Agreement agreement(const std::string& seen, const Comparable& known);

/// The agreements of one printed label with all official ones, by the best way that finds any.
std::vector<Agreement> agreements(const std::string& seen,
                                  const std::vector<const Comparable*>& known);

}  // namespace nianbao::report

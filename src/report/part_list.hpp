#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/claim_case.hpp"

namespace nianbao::report {

/// One part of a list: "重点工作11条".
struct Part {
    std::string name;              ///< the words before the number
    const Count* count = nullptr;  ///< in the text
    const Count* share = nullptr;  ///< the percentage told behind it; null where there is none
};

/// "32条（其中重点工作11条、社会救助1条）": a number, and the parts a sentence gives it.
struct PartList {
    const Count* whole = nullptr;
    std::vector<Part> parts;
    Range words;  ///< from the whole to the last part, in the plain text

    /// The sum of the first parts.
    Number sum(std::size_t parts) const;
    Number sum() const { return sum(parts.size()); }
    /// The parts add up, or the first of them do: what follows is of something else.
    bool holds() const;
};

/// The lists that a claim's pattern opens: its first "#", or that in its brackets, is the whole,
/// and the parts begin behind the match. Parts have the unit of the whole and one mark between
/// them, 、 or ， or ；, or 和, 及, 以及, 与; a list ends at another mark, another unit, the end of
/// the sentence or of its bracket, the next 其中, and where the sentence turns to another year or
/// organ. Brackets inside are passed over. Lists with numbers that are not exact are left out, but
/// where their parts are more than the whole at the least.
std::vector<PartList> part_lists(const ClaimCase& held, const ClaimText& text);

}  // namespace nianbao::report

#pragma once

#include <optional>
#include <string>

#include "format/book.hpp"

namespace nianbao::format {

/// A rule as formulas of a line of the sheet 校核, where its sides stand in the cells D and E.
struct CheckFormulas {
    std::string left;   ///< the sum, or how many cells are at fault; "" while a figure is missing
    std::string right;  ///< the sum, or the bound
    std::string wrong;  ///< true where the rule does not hold, once both sides are there
    bool compares = false;  ///< the difference of both sides says something
    bool marks = true;      ///< its cells are coloured
};

/// Nothing for a kind that formulas cannot tell: what depends on units, or on words.
/// `left` and `right` are the names of the two cells.
std::optional<CheckFormulas> check_formulas(const Book& book,
                                            const Rule& rule,
                                            std::size_t sheet,
                                            const std::string& left,
                                            const std::string& right);

}  // namespace nianbao::format

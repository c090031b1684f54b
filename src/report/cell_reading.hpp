#pragma once

#include <optional>
#include <string_view>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::report {

/// What a cell of a published table was read as.
struct CellReading {
    Value value;
    std::optional<Words> note;  ///< where the cell had to be interpreted: what it says, and as what
};

/// Reads a cell for an item as people write them. Exact: nothing is rounded, and what is not surely
/// a figure stays words.
///
///     100  ０  -3  0.50            the figure
///     (blank)  /  -  ——  无        a blank, or "not applicable"
///     增1423  减8  +22             of a change: the figure with its sign
///     12件  12 条                  the figure; a note where the form counts in another unit
///     1,423                       the figure, with a note
///     251000元  2.3亿元            in the unit of the form, 25.1 and 23000 万元, with a note
///     --253                       -253, with a note
///     约100  十二件  12（含3）      words
CellReading read_cell(std::string_view cell, const Item& item);

}  // namespace nianbao::report

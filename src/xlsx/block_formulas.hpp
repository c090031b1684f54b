#pragma once

#include <string_view>
#include <vector>

#include "nianbao/error.hpp"
#include "xlsx/moves.hpp"

namespace nianbao::xlsx {

/// Where a sheet is repeated.
struct Loops {
    std::vector<Span> rows;
    std::vector<Span> columns;
};

/// Array formulas and data tables (t="array" and "dataTable", ECMA-376 part 1 §18.3.1.40) of
/// several cells that a loop would tear, because their cells share one formula: "xlsx.array" each,
/// with the cell in `sheet` as its place. An array formula in a single cell moves like any other.
/// Throws Error as xml::Scanner does.
std::vector<Problem> torn_formulas(std::string_view part,
                                   std::string_view sheet,
                                   const Loops& loops);

}  // namespace nianbao::xlsx

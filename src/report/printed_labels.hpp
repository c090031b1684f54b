#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/grid.hpp"

namespace nianbao::report {

/// Some rows and columns of a grid; `bottom` and `right` are one past the last.
struct Region {
    std::size_t top = 0;
    std::size_t bottom = 0;
    std::size_t left = 0;
    std::size_t right = 0;
};

/// A label printed in a cell of a grid.
struct PrintedLabel {
    std::size_t cell = 0;  ///< index in Grid::cells()
    std::string text;      ///< with the mark of a cell before it, where that holds nothing else
};

/// The labels in cells that begin in a region, row by row. A cell that holds a mark alone, such as
/// （一）, is read together with the one behind it; cells of an index column (1, 2, 3, …) beside a
/// label and labels repeated below each other, as where a merge was undone, are left out.
std::vector<PrintedLabel> labels_by_row(const text::Grid& grid, const Region& region);

/// The labels of a head, column by column from the top: each stands behind the one above it.
std::vector<PrintedLabel> labels_by_column(const text::Grid& grid, const Region& region);

/// Their texts alone.
std::vector<std::string> texts_of(const std::vector<PrintedLabel>& labels);

}  // namespace nianbao::report

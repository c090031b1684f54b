#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/agreement.hpp"
#include "report/printed_labels.hpp"
#include "text/grid.hpp"

namespace nianbao::report {

/// A printed label as it is compared.
Comparable comparable(const std::string& seen);

/// A grid whose cells are ready to be compared with the labels of a form. Each is made ready once,
/// for many tables look at it.
class KeyedGrid {
public:
    /// `grid` must outlive it.
    explicit KeyedGrid(const text::Grid& grid);

    const text::Grid& grid() const noexcept { return *grid_; }
    /// The label_key() of what a cell says.
    const std::string& key(std::size_t cell) const { return cells_[cell].key; }

    /// Labels printed in this grid, ready to be compared.
    std::vector<Comparable> comparables(const std::vector<PrintedLabel>& labels) const;

private:
    const text::Grid* grid_;
    std::vector<Comparable> cells_;
};

}  // namespace nianbao::report

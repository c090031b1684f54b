#include "text/grid.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::text {
namespace {

bool is_outside(const Cell& cell) {
    return cell.row >= Grid::most_rows || cell.column >= Grid::most_columns;
}

}  // namespace

Grid::Grid(std::vector<Cell> cells) : cells_(std::move(cells)) {
    cells_.erase(std::remove_if(cells_.begin(), cells_.end(), is_outside), cells_.end());
    for (Cell& cell : cells_) {
        cell.rows = std::min(cell.rows, most_rows - cell.row);
        cell.columns = std::min(cell.columns, most_columns - cell.column);
        rows_ = std::max(rows_, cell.row + cell.rows);
        columns_ = std::max(columns_, cell.column + cell.columns);
    }
    covered_.resize(rows_ * columns_);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const Cell& cell = cells_[i];
        for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) {
            std::fill_n(
                covered_.begin() + static_cast<std::ptrdiff_t>(row * columns_ + cell.column),
                cell.columns,
                static_cast<std::uint32_t>(i + 1));
        }
    }
}

std::size_t Grid::index_at(std::size_t row, std::size_t column) const noexcept {
    const std::size_t found =
        row < rows_ && column < columns_ ? covered_[row * columns_ + column] : 0;
    return found == 0 ? npos : found - 1;
}

const Cell* Grid::at(std::size_t row, std::size_t column) const noexcept {
    const std::size_t found = index_at(row, column);
    return found == npos ? nullptr : &cells_[found];
}

}  // namespace nianbao::text

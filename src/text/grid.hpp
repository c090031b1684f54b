#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nianbao::text {

/// A cell of a printed table: where it begins, how far it reaches, what it says.
struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::string text;  ///< lines joined by line feeds; empty for a blank cell
};

/// A table as a reader of the page sees it, whatever file it comes from: merged cells are one cell.
///
/// A table of forms is small. Cells that begin past `most_rows` or `most_columns` are left out,
/// merges that reach past them are cut.
class Grid {
public:
    static constexpr std::size_t most_rows = 2000;
    static constexpr std::size_t most_columns = 128;

    Grid() = default;
    /// Where two cells overlap, the later one is seen.
    explicit Grid(std::vector<Cell> cells);

    const std::vector<Cell>& cells() const noexcept { return cells_; }
    std::size_t rows() const noexcept { return rows_; }
    std::size_t columns() const noexcept { return columns_; }

    /// The cell that covers a place; null pointer where none does.
    const Cell* at(std::size_t row, std::size_t column) const noexcept;
    /// Its index in cells(); npos where there is none.
    std::size_t index_at(std::size_t row, std::size_t column) const noexcept;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    std::vector<Cell> cells_;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<std::uint32_t> covered_;  ///< by row and column: index of the cell, plus one
};

}  // namespace nianbao::text

#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "html/body_reader.hpp"
#include "text/grid.hpp"

namespace nianbao::html {

/// Lays out the cells of a table as they come: each in the first column that no cell from above
/// reaches into.
class TableBuilder {
public:
    explicit TableBuilder(std::size_t index) : index_(index) {}

    std::size_t index() const noexcept { return index_; }
    void begin_row();
    /// Begins a row where none has begun.
    void begin_cell(std::size_t rows, std::size_t columns);
    void end_cell() noexcept { open_ = false; }
    bool in_cell() const noexcept { return open_; }
    /// To the open cell.
    void add_paragraph(std::size_t paragraph);

    /// Gives the table its grid. Merges end with the rows that are there.
    void finish(Table& table);

private:
    static constexpr std::size_t most_columns = text::Grid::most_columns;

    std::size_t index_;
    std::size_t rows_ = 0;
    std::size_t column_ = 0;
    std::size_t cut_ = 0;
    bool open_ = false;
    bool kept_ = false;                              ///< the open cell has a place in the grid
    std::array<std::size_t, most_columns> taken_{};  ///< of each column: the rows that are taken
    std::vector<text::Cell> cells_;
    std::vector<std::vector<std::size_t>> paragraphs_;
};

}  // namespace nianbao::html

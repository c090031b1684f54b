#include "html/table_builder.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::html {

void TableBuilder::begin_row() {
    ++rows_;
    column_ = 0;
    open_ = false;
}

void TableBuilder::begin_cell(std::size_t rows, std::size_t columns) {
    if (rows_ == 0) {
        begin_row();
    }
    const std::size_t row = rows_ - 1;
    while (column_ < most_columns && taken_.at(column_) > row) {
        ++column_;
    }
    open_ = true;
    kept_ = column_ < most_columns && row < text::Grid::most_rows;
    if (!kept_) {
        ++cut_;
        return;
    }
    columns = std::min(columns, most_columns - column_);
    for (std::size_t i = 0; i < columns; ++i, ++column_) {
        taken_.at(column_) = std::max(taken_.at(column_), row + rows);
    }
    cells_.push_back({row, column_ - columns, rows, columns, {}});
    paragraphs_.emplace_back();
}

void TableBuilder::add_paragraph(std::size_t paragraph) {
    if (open_ && kept_) {
        paragraphs_.back().push_back(paragraph);
    }
}

void TableBuilder::finish(Table& table) {
    for (text::Cell& cell : cells_) {
        cell.rows = std::min(cell.rows, rows_ - cell.row);
    }
    table.grid = text::Grid(std::move(cells_));
    table.paragraphs = std::move(paragraphs_);
    table.cut = cut_;
}

}  // namespace nianbao::html

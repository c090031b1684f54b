#include <algorithm>
#include <utility>

#include "format/blank_form.hpp"

namespace nianbao::format {
namespace {

using Cells = std::vector<text::Cell>;

void by_row(Cells& cells) {
    std::stable_sort(cells.begin(), cells.end(), [](const auto& left, const auto& right) {
        return std::pair(left.row, left.column) < std::pair(right.row, right.column);
    });
}

}  // namespace

void insert_column(std::vector<text::Cell>& cells, std::size_t before, std::size_t count) {
    for (text::Cell& cell : cells) {
        if (cell.column >= before) {
            cell.column += count;
        } else if (cell.column + cell.columns > before) {
            cell.columns += count;
        }
    }
}

void insert_row(std::vector<text::Cell>& cells, std::size_t before, std::size_t count) {
    for (text::Cell& cell : cells) {
        if (cell.row >= before) {
            cell.row += count;
        } else if (cell.row + cell.rows > before) {
            cell.rows += count;
        }
    }
}

void remove_row(std::vector<text::Cell>& cells, std::size_t row) {
    cells.erase(
        std::remove_if(cells.begin(),
                       cells.end(),
                       [row](const text::Cell& cell) { return cell.row == row && cell.rows == 1; }),
        cells.end());
    for (text::Cell& cell : cells) {
        if (cell.row > row) {
            --cell.row;
        } else if (cell.row + cell.rows > row) {
            --cell.rows;
        }
    }
}

void unmerge(std::vector<text::Cell>& cells) {
    std::vector<text::Cell> single;
    for (const text::Cell& cell : cells) {
        for (std::size_t row = 0; row < cell.rows; ++row) {
            for (std::size_t column = 0; column < cell.columns; ++column) {
                const bool first = row == 0 && column == 0;
                single.push_back(
                    {cell.row + row, cell.column + column, 1, 1, first ? cell.text : ""});
            }
        }
    }
    by_row(single);
    cells = single;
}

}  // namespace nianbao::format

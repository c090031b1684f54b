#include "format/side_by_side.hpp"

#include <map>
#include <utility>

#include "text/fold.hpp"

namespace nianbao::format {
namespace {

/// The columns with words, but for rows that hold one cell alone, such as a title.
std::vector<bool> columns_with_words(const text::Grid& grid) {
    std::map<std::size_t, std::size_t> in_row;
    for (const text::Cell& cell : grid.cells()) {
        in_row[cell.row] += text::is_blank(cell.text) ? 0 : 1;
    }
    std::vector<bool> words(grid.columns(), false);
    for (const text::Cell& cell : grid.cells()) {
        const bool counts = !text::is_blank(cell.text) && in_row[cell.row] > 1;
        for (std::size_t i = 0; counts && i < cell.columns && cell.column + i < words.size(); ++i) {
            words[cell.column + i] = true;
        }
    }
    return words;
}

/// The first column of each part; there are two at least, or none.
std::vector<std::size_t> parts_of(const text::Grid& grid) {
    constexpr std::size_t narrowest = 2;
    const std::vector<bool> words = columns_with_words(grid);
    std::vector<std::size_t> parts;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && words[end]) {
            ++end;
        }
        if (end >= begin + narrowest) {
            parts.push_back(begin);
        }
        begin = end + 1;
    }
    return parts.size() > 1 ? parts : std::vector<std::size_t>();
}

void part(const PageTable& sheet,
          const std::vector<std::size_t>& starts,
          std::deque<PageTable>& made) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : starts[i];
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : sheet.grid.columns();
        PageTable table;
        table.number = sheet.number;
        std::vector<text::Cell> cells;
        for (std::size_t cell = 0; cell < sheet.grid.cells().size(); ++cell) {
            const text::Cell& from = sheet.grid.cells()[cell];
            if (from.column >= begin && from.column < end) {
                cells.push_back(from);
                cells.back().column -= begin;
                table.places.push_back(sheet.places[cell]);
                table.formulas.push_back(sheet.formulas[cell]);
            }
        }
        table.grid = text::Grid(std::move(cells));
        made.push_back(std::move(table));
    }
}

}  // namespace

std::deque<PageTable> side_by_side(const std::deque<PageTable>& sheets) {
    std::deque<PageTable> made;
    for (const PageTable& sheet : sheets) {
        const std::vector<std::size_t> starts = parts_of(sheet.grid);
        if (starts.empty()) {
            made.push_back(sheet);
        } else {
            part(sheet, starts, made);
        }
    }
    return made;
}

}  // namespace nianbao::format

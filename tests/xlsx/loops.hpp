#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// Records a loop over source rows (or columns) first to last that runs `times` times.
inline void repeat(Moves& moves, std::uint32_t first, std::uint32_t last, int times) {
    if (first > 1) {
        moves.keep(1, first - 1);
    }
    for (int i = 0; i < times; ++i) {
        moves.begin_copy(first, last);
        moves.keep(first, last);
        moves.end_copy();
    }
    moves.finish(last);
}

inline SheetMoves rows_repeated(std::uint32_t first, std::uint32_t last, int times) {
    SheetMoves sheet;
    repeat(sheet.rows, first, last, times);
    return sheet;
}

/// A workbook whose first sheet has such a loop in its rows.
inline WorkbookMoves workbook_repeated(std::uint32_t first,
                                       std::uint32_t last,
                                       int times,
                                       std::vector<std::string> names = {"年报", "b"}) {
    WorkbookMoves workbook(std::move(names));
    workbook.add_all();
    repeat(workbook.sheets().front().rows, first, last, times);
    return workbook;
}

}  // namespace nianbao::xlsx

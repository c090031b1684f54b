#pragma once

#include <deque>
#include <string>
#include <vector>

#include "format/text_lines.hpp"
#include "nianbao/report.hpp"
#include "text/grid.hpp"

namespace nianbao::format {

/// A table of a page.
struct PageTable {
    text::Grid grid;
    int number = 0;                   ///< its rank among the lines
    std::string place;                ///< "table 2"
    std::vector<std::string> places;  ///< of each cell of the grid
    std::vector<bool> formulas =
        {};            ///< of each cell: a formula makes its text; none but in sheets
    bool head = true;  ///< its first row is a head, as far as the file tells
};

/// A report as it was published, as lines and tables in the order of print, whatever file it comes
/// from.
struct Page {
    std::deque<std::string> texts;  ///< what the lines are made of
    std::vector<Line> lines;
    std::deque<PageTable> tables;  ///< lines may point to them
    std::vector<Note> notes;       ///< of what was left out of both

    Page() = default;
    Page(const Page&) = delete;
    Page(Page&&) = default;
    Page& operator=(const Page&) = delete;
    Page& operator=(Page&&) = default;
    ~Page() = default;
};

}  // namespace nianbao::format

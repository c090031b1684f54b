#include "report/keyed_grid.hpp"

#include "text/fold.hpp"

namespace nianbao::report {

Comparable comparable(const std::string& seen) {
    return {text::label_key(seen), {}, text::number_mark(seen), false};
}

KeyedGrid::KeyedGrid(const text::Grid& grid) : grid_(&grid) {
    cells_.reserve(grid.cells().size());
    for (const text::Cell& cell : grid.cells()) {
        cells_.push_back(cell.text.empty() ? Comparable() : comparable(cell.text));
    }
}

std::vector<Comparable> KeyedGrid::comparables(const std::vector<PrintedLabel>& labels) const {
    std::vector<Comparable> made;
    made.reserve(labels.size());
    for (const PrintedLabel& label : labels) {
        const bool whole = label.text == grid_->cells()[label.cell].text;
        made.push_back(whole ? cells_[label.cell] : comparable(label.text));
    }
    return made;
}

}  // namespace nianbao::report

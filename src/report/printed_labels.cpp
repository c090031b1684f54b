#include "report/printed_labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "text/fold.hpp"
#include "text/number_mark.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

bool begins_in(const text::Cell& cell, const Region& region) {
    return cell.row >= region.top && cell.row < region.bottom && cell.column >= region.left &&
           cell.column < region.right;
}

/// "3", "1.2", "十二": what an index column holds.
bool is_index(std::string_view folded) {
    constexpr std::u32string_view signs = U"0123456789.-一二三四五六七八九十";
    for (std::size_t at = 0; at < folded.size();) {
        const text::CodePoint point = text::code_point(folded, at);
        if (signs.find(point.value) == std::u32string_view::npos) {
            return false;
        }
        at += point.size;
    }
    return true;
}

std::pair<std::size_t, std::size_t> place_by_row(const text::Cell& cell) {
    return {cell.row, cell.column};
}
std::pair<std::size_t, std::size_t> place_by_column(const text::Cell& cell) {
    return {cell.column, cell.row};
}

/// The cells with text that begin in a region, in the order of their places.
std::vector<std::size_t> cells_with_text(
    const text::Grid& grid,
    const Region& region,
    std::pair<std::size_t, std::size_t> (*place)(const text::Cell&) = place_by_row) {
    std::vector<std::size_t> found;
    const std::vector<text::Cell>& cells = grid.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (begins_in(cells[i], region) && !text::trimmed(cells[i].text).empty()) {
            found.push_back(i);
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t left, std::size_t right) {
        return place(cells[left]) < place(cells[right]);
    });
    return found;
}

class RowLabels {
public:
    RowLabels(const text::Grid& grid, const Region& region) : grid_(grid), region_(region) {}

    std::vector<PrintedLabel> run() {
        for (const std::size_t index : cells_with_text(grid_, region_)) {
            const text::Cell& cell = grid_.cells()[index];
            begin_row(cell.row);
            take(index, cell);
        }
        begin_row(text::Grid::npos);
        return std::move(labels_);
    }

private:
    /// A mark or an index that has its row for itself is the label.
    void begin_row(std::size_t row) {
        if (row != row_ && lone_ && !has_label_) {
            labels_.push_back({*lone_, grid_.cells()[*lone_].text});
        }
        if (row != row_) {
            mark_.clear();
            lone_.reset();
            has_label_ = false;
        }
        row_ = row;
    }

    void take(std::size_t index, const text::Cell& cell) {
        const std::string folded = text::folded(cell.text);
        const bool is_mark = text::leading_marks(cell.text) == cell.text.size();
        if (is_mark || is_index(folded)) {
            mark_ = is_mark ? cell.text : mark_;
            lone_ = index;
            return;
        }
        has_label_ = true;
        if (is_repeated(cell, folded)) {
            return;
        }
        const bool has_mark = text::leading_marks(cell.text) > 0;
        labels_.push_back({index, has_mark ? cell.text : mark_ + cell.text});
        mark_.clear();
    }

    bool is_repeated(const text::Cell& cell, const std::string& folded) {
        std::string& above = above_[cell.column];
        const bool same = above == folded;
        above = folded;
        return same;
    }

    const text::Grid& grid_;
    const Region& region_;
    std::vector<PrintedLabel> labels_;
    std::map<std::size_t, std::string> above_;  ///< what stands above, by column
    std::string mark_;                          ///< of this row, before a label
    std::optional<std::size_t> lone_;           ///< cell with a mark or an index, in this row
    bool has_label_ = false;                    ///< in this row
    std::size_t row_ = text::Grid::npos;
};

}  // namespace

std::vector<PrintedLabel> labels_by_row(const text::Grid& grid, const Region& region) {
    return RowLabels(grid, region).run();
}

std::vector<PrintedLabel> labels_by_column(const text::Grid& grid, const Region& region) {
    std::vector<PrintedLabel> labels;
    for (const std::size_t index : cells_with_text(grid, region, place_by_column)) {
        labels.push_back({index, grid.cells()[index].text});
    }
    return labels;
}

std::vector<std::string> texts_of(const std::vector<PrintedLabel>& labels) {
    std::vector<std::string> texts;
    texts.reserve(labels.size());
    for (const PrintedLabel& label : labels) {
        texts.push_back(label.text);
    }
    return texts;
}

}  // namespace nianbao::report

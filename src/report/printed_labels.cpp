#include "report/printed_labels.hpp"

#include <algorithm>
#include <map>
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

class RowLabels {
public:
    RowLabels(const text::Grid& grid, const Region& region) : grid_(grid), region_(region) {}

    std::vector<PrintedLabel> run() {
        for (std::size_t i = 0; i < grid_.cells().size(); ++i) {
            const text::Cell& cell = grid_.cells()[i];
            if (begins_in(cell, region_) && !text::trimmed(cell.text).empty()) {
                take(i, cell);
            }
        }
        return std::move(labels_);
    }

private:
    void take(std::size_t index, const text::Cell& cell) {
        if (cell.row != row_) {
            mark_.clear();
            row_ = cell.row;
        }
        const bool is_mark = text::leading_marks(cell.text) == cell.text.size();
        if (is_mark) {
            mark_ = cell.text;
            return;
        }
        const std::string folded = text::folded(cell.text);
        if (is_index(folded) || is_repeated(cell, folded)) {
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
    std::string mark_;
    std::size_t row_ = 0;
};

}  // namespace

std::vector<PrintedLabel> labels_by_row(const text::Grid& grid, const Region& region) {
    return RowLabels(grid, region).run();
}

std::vector<PrintedLabel> labels_by_column(const text::Grid& grid, const Region& region) {
    std::vector<PrintedLabel> labels;
    const std::vector<text::Cell>& cells = grid.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (begins_in(cells[i], region) && !text::trimmed(cells[i].text).empty()) {
            labels.push_back({i, cells[i].text});
        }
    }
    const auto place = [&cells](const PrintedLabel& label) {
        return std::pair(cells[label.cell].column, cells[label.cell].row);
    };
    std::stable_sort(labels.begin(), labels.end(), [&](const auto& left, const auto& right) {
        return place(left) < place(right);
    });
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

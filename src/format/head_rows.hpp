#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "report/agreement.hpp"

namespace nianbao::format {

/// A label of a head, and the column of figures it begins over.
struct HeadLabel {
    report::Comparable label;
    std::size_t column = 0;
};

/// The rows of the head of a matrix, each as the labels it holds where no cell is merged over it.
class HeadRows {
public:
    explicit HeadRows(const Table& table);

    /// How many columns of figures it stands over.
    std::size_t width() const noexcept { return width_; }
    /// Rows of the table stand side by side in it.
    bool flat() const noexcept { return flat_; }
    const Table& table() const noexcept { return table_; }

    /// The lowest row, whose labels stand each over one column.
    const std::vector<HeadLabel>& lowest() const;

    /// The labels that the last cells of a row are, one after the other; null pointer where none
    /// fit. Before them stand words that name no column. `cells` has no blank ones.
    const std::vector<HeadLabel>* find(const std::vector<std::string_view>& cells) const;

private:
    void add_upright();
    void add_flat();

    const Table& table_;
    bool flat_ = false;
    std::size_t width_ = 0;
    std::vector<std::vector<HeadLabel>> rows_;
};

}  // namespace nianbao::format

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "report/form_binding.hpp"
#include "report/heads.hpp"
#include "report/keyed_grid.hpp"
#include "report/labels.hpp"
#include "report/panels.hpp"
#include "report/printed_labels.hpp"

namespace nianbao::report {

/// A stretch of a grid that prints rows of one table of the form.
struct TablePart {
    std::size_t grid = 0;
    Region labels;                    ///< where the labels of its rows stand; unused when flat
    std::vector<HeadColumn> columns;  ///< of a matrix
    bool flat = false;                ///< its figures stand in row `labels.top`
    std::optional<std::size_t> unit;  ///< of a list
    std::vector<ValueColumn> values;  ///< of a list
    bool headed = true;
};

/// What a part binds.
struct PartReading {
    FormBinding binding;
    std::vector<std::size_t> rows;  ///< rows of the table that were bound
    int score = 0;                  ///< over all labels, those of the head among them
    bool sure = false;              ///< some label is that of the form
};

/// Binds the rows of one table, part by part; a row is bound once.
class TableBinder {
public:
    /// `column` names the column of figures to take from a list that has several.
    TableBinder(const Table& table, std::string_view column);

    /// What a part has of the rows that are still free.
    PartReading read(const KeyedGrid& grid, const TablePart& part) const;
    /// True where no row is left that has figures.
    bool is_complete() const;
    /// Rows that are bound from now on.
    void take(const std::vector<std::size_t>& rows);

private:
    std::vector<std::size_t> free_rows() const;
    std::vector<Binding> bind(const KeyedGrid& grid,
                              const std::vector<PrintedLabel>& labels,
                              const std::vector<std::size_t>& rows) const;
    void bind_words(const std::vector<std::size_t>& rows, std::vector<Binding>& bindings) const;
    void read_flat(const text::Grid& grid, const TablePart& part, PartReading& made) const;
    void read_rows(const KeyedGrid& keyed, const TablePart& part, PartReading& made) const;
    bool bind_matrix_row(const text::Grid& grid,
                         const TablePart& part,
                         const CellBinding& pattern,
                         std::size_t row,
                         FormBinding& made) const;
    bool bind_list_row(const text::Grid& grid,
                       const TablePart& part,
                       const CellBinding& pattern,
                       std::size_t column,
                       const Item& item,
                       FormBinding& made) const;
    void bind_blank_words(const text::Grid& grid,
                          const std::vector<std::size_t>& rows,
                          PartReading& made) const;
    std::size_t value_column(const TablePart& part, FormBinding& made) const;

    const Table& table_;
    std::string column_;                        ///< folded
    std::shared_ptr<const KnownLabels> known_;  ///< its rows; copies share them
    std::vector<char> taken_;                   ///< of each of them
};

}  // namespace nianbao::report

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "report/agreement.hpp"
#include "text/grid.hpp"

namespace nianbao::report {

/// A cell of a printed form, and the item whose value (or unit) belongs there.
struct CellBinding {
    enum class Role {
        Value,
        Unit,
        Words  ///< the value is the text of the label itself: a row of words with gaps
    };
    std::size_t grid = 0;
    std::size_t cell = 0;   ///< index in the cells of the grid
    std::size_t label = 0;  ///< the same of the cell with the label of its row
    Role role = Role::Value;
    std::string key;     ///< of the item
    std::string row;     ///< label of the row as printed
    std::string column;  ///< label of the column as printed; empty for a list
    Match match = Match::None;
    int score = 0;  ///< of the weaker label, 0 to 100
    Words why;
};

/// A label between those of the form that was bound to nothing.
struct StrayLabel {
    std::size_t grid = 0;
    std::size_t cell = 0;
    std::string label;
    Words why;
};

/// A list with several columns of figures, of which one was taken.
struct ColumnChoice {
    std::size_t grid = 0;
    std::size_t column = 0;
    std::string taken;                ///< its heading
    std::vector<std::string> others;  ///< theirs
    bool named = false;               ///< the user asked for this column
};

/// Which cell of a document is which item.
struct FormBinding {
    std::vector<CellBinding> cells;  ///< in the order of grids and cells
    std::vector<StrayLabel> strays;
    std::vector<ColumnChoice> choices;
    std::vector<std::string> unbound;  ///< keys of items without a cell, in the order of the form
    std::vector<std::size_t> grids;    ///< those that hold tables of the form
};

/// Finds the tables of a form among the grids of a document and binds their cells to items.
///
/// A matrix is found by the head that names its columns, a list by its head or its labels; what
/// binds best is taken, each place once. Several tables may share a grid, and one table may go on
/// in another place or grid, with or without its head. Of several columns of figures in a list,
/// the one headed just like the form is taken, or the one whose heading contains `column`; where
/// neither is there, the first. Rows are bound by bind_labels(); nothing is bound by place alone,
/// but a row of words where its neighbours are known.
FormBinding bind_form(const Form& form,
                      const std::vector<text::Grid>& grids,
                      std::string_view column = {});

}  // namespace nianbao::report

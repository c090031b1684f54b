#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "report/keyed_grid.hpp"
#include "report/printed_labels.hpp"

namespace nianbao::report {

/// A column of figures.
struct ValueColumn {
    std::size_t column = 0;
    std::string heading;    ///< all levels of its head, "统计数 区政府"; empty without a head
    bool official = false;  ///< headed as the form has it, and nothing else
};

/// Where a grid prints a list: labels, units and figures side by side. A long list may be printed
/// in several panels beside each other.
struct Panel {
    Region labels;
    std::optional<std::size_t> unit;
    std::vector<ValueColumn> values;  ///< at least one
    bool headed = false;              ///< found by its head, not by its rows
};

/// The panels of a list in a grid, from left to right: by the printed head, else by the column
/// that holds the labels of the form. Index columns and remarks (备注) are no figures. Empty where
/// this grid is no such list.
std::vector<Panel> find_panels(const Table& table, const KeyedGrid& grid);

}  // namespace nianbao::report

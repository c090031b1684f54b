#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/path.hpp"
#include "xlsx/reference.hpp"

namespace nianbao::tmpl {

/// A defined name of a workbook that is the path of a value: a door for data without visible tags.
struct Door {
    std::string name;
    std::size_t sheet = 0;  ///< by its number in the workbook
    xlsx::Area area;

    /// One cell takes a value.
    bool is_cell() const noexcept;
    /// Whole rows, or cells side by side, are repeated for a list.
    bool is_rows() const noexcept;
};

/// The names that belong to the whole workbook, are paths, and stand for a cell or for rows.
std::vector<Door> doors_of(std::string_view workbook, const std::vector<std::string>& sheets);

/// What a name asks for.
struct DoorPath {
    Path path;
    Path needs;  ///< the list in whose rows the cell stands; empty where there is none
};

/// The path of a door, relative to the innermost of `around` whose name its own begins with:
/// "units.name" in the rows of "units" is "name".
DoorPath path_of(const Door& door, const std::vector<const Door*>& around);

}  // namespace nianbao::tmpl

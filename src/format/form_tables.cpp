#include "format/form_tables.hpp"

namespace nianbao::format {

std::deque<PageTable> tables_of(const FormDocument& document) {
    std::deque<PageTable> tables;
    for (std::size_t grid = 0; grid < document.grids().size(); ++grid) {
        PageTable& table = tables.emplace_back();
        table.grid = document.grids()[grid];
        table.number = static_cast<int>(grid) + 1;
        for (std::size_t cell = 0; cell < table.grid.cells().size(); ++cell) {
            table.places.push_back(document.place(grid, cell));
            table.formulas.push_back(document.is_formula(grid, cell));
        }
    }
    return tables;
}

}  // namespace nianbao::format

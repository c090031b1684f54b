#include "table_cells.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>

namespace nianbao::plugin {
namespace {

/// Left edges of the cells of a row, in ten thousandths of the table.
using Edges = std::vector<int>;

constexpr int tolerance = 20;

Edges edges_of(const Any& row) {
    Sequence<css::text::TableColumnSeparator> separators;
    Reference<css::beans::XPropertySet>(row, UNO_QUERY_THROW)
        ->getPropertyValue("TableColumnSeparators") >>= separators;
    Edges edges = {0};
    for (const auto& separator : separators) {
        edges.push_back(separator.Position);
    }
    return edges;
}

/// The edges of all rows: those of the columns of the grid.
Edges grid_of(const std::vector<Edges>& rows) {
    Edges all;
    for (const Edges& row : rows) {
        all.insert(all.end(), row.begin(), row.end());
    }
    std::sort(all.begin(), all.end());
    const auto is_same = [](int a, int b) { return b - a <= tolerance; };
    all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
    return all;
}

/// "C5"; columns past Z go on with small letters, as Writer names them.
OUString cell_name(std::size_t column, unsigned row) {
    constexpr std::size_t letters = 26;
    std::string name;
    name += static_cast<char>(column < letters ? 'A' + column : 'a' + (column - letters) % letters);
    return to_uno(name + std::to_string(row));
}

}  // namespace

Reference<css::table::XCell> cell_at(const Reference<css::text::XTextTable>& table,
                                     unsigned row,
                                     unsigned column) {
    const auto rows = table->getRows();
    if (row == 0 || column == 0 || row > static_cast<unsigned>(rows->getCount())) {
        return {};
    }
    std::vector<Edges> edges;
    edges.reserve(static_cast<std::size_t>(rows->getCount()));
    for (sal_Int32 i = 0; i < rows->getCount(); ++i) {
        edges.push_back(edges_of(rows->getByIndex(i)));
    }
    const Edges grid = grid_of(edges);
    if (column > grid.size()) {
        return {};
    }
    const Edges& own = edges[row - 1];
    const auto behind = std::upper_bound(own.begin(), own.end(), grid[column - 1] + tolerance);
    const auto index = static_cast<std::size_t>(behind - own.begin()) - 1;
    return table->getCellByName(cell_name(index, row));
}

}  // namespace nianbao::plugin

#include <algorithm>

#include "format/book.hpp"
#include "format/book_table.hpp"

// A matrix with headings at the left of its rows: 收到和处理政府信息公开申请情况.
namespace nianbao::format {
namespace {

constexpr std::size_t first_row = 5;
constexpr double side_width = 6;
constexpr double inner_width = 9;
constexpr double label_width = 34;
constexpr double figure_width = 8.6;
constexpr double last_year_width = 7;
constexpr double low = 18;
constexpr double high = 23;  // upright, the page has room

/// The headings a row stands under, outermost first, by their places among the rows.
std::vector<std::size_t> headings_above(const Table& table, const Axis& row) {
    std::vector<std::size_t> chain;
    for (std::string parent = row.parent; !parent.empty();) {
        const auto found = std::find_if(table.rows.begin(),
                                        table.rows.end(),
                                        [&](const Axis& axis) { return axis.key == parent; });
        chain.insert(chain.begin(), static_cast<std::size_t>(found - table.rows.begin()));
        parent = found->parent;
    }
    return chain;
}

struct Grid {
    Book& book;
    const Table& table;
    std::size_t number;
    std::size_t left;  ///< columns of labels

    NewSheet& sheet() const { return book.sheet(number); }
    double least() const { return book.has_previous() ? low : high; }
};

void add_corner(const Grid& grid) {
    const std::size_t count = grid.table.columns.size();
    NewSheet& sheet = grid.sheet();
    sheet.merge({{2, 0}, {4, grid.left - 1}}, looks::head(), grid.table.corner);
    sheet.merge({{2, grid.left}, {2, grid.left + count - 1}}, looks::head(), grid.table.over);
    if (grid.book.has_previous()) {
        sheet.merge({{2, grid.left + count}, {2, grid.left + 2 * count - 1}},
                    looks::last_year(),
                    last_year_words(grid.book));
    }
    sheet.heights.insert(sheet.heights.end(), {{2, low}, {3, low}, {4, 32}});
}

/// The heads of the columns, from the column `left` on.
void add_columns(const Grid& grid, std::size_t left, const Look& look) {
    const std::vector<Axis>& columns = grid.table.columns;
    NewSheet& sheet = grid.sheet();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string& group = columns[at].group;
        const bool first = at == 0 || columns[at - 1].group != group;
        if (!group.empty() && first) {
            std::size_t last = at;
            for (; last + 1 < columns.size() && columns[last + 1].group == group; ++last) {
            }
            sheet.merge({{3, left + at}, {3, left + last}}, look, group);
        }
        const CellAt top{group.empty() ? std::size_t{3} : std::size_t{4}, left + at};
        sheet.merge({top, {4, left + at}}, look, columns[at].label);
        if (look == looks::head()) {
            comment(sheet, top, columns[at].explain);
        }
    }
}

/// The headings at the left, each over all its rows.
void add_sides(const Grid& grid) {
    std::map<std::size_t, std::pair<CellSpan, bool>> spans;
    std::size_t row = first_row;
    for (const Axis& axis : grid.table.rows) {
        if (axis.heading) {
            continue;
        }
        const std::vector<std::size_t> above = headings_above(grid.table, axis);
        for (std::size_t depth = 0; depth < above.size(); ++depth) {
            auto& [span, begun] = spans[above[depth]];
            span.first = begun ? span.first : CellAt{row, depth};
            span.last = {row, depth};
            begun = true;
        }
        ++row;
    }
    for (const auto& [index, found] : spans) {
        const Axis& heading = grid.table.rows[index];
        grid.sheet().merge(found.first, looks::centered(), printed(heading.number, heading.label));
        comment(grid.sheet(), found.first.first, heading.explain);
    }
}

void add_rows(const Grid& grid) {
    NewSheet& sheet = grid.sheet();
    const std::size_t count = grid.table.columns.size();
    std::size_t row = first_row;
    std::size_t item = 0;
    for (const Axis& axis : grid.table.rows) {
        if (axis.heading) {
            continue;
        }
        const std::size_t depth = headings_above(grid.table, axis).size();
        const std::string label = printed(axis.number, axis.label);
        sheet.merge({{row, depth}, {row, grid.left - 1}}, looks::label(), label);
        comment(sheet, {row, depth}, axis.explain);
        double width = 0;
        for (std::size_t at = depth; at < grid.left; ++at) {
            width += sheet.widths[at];
        }
        sheet.heights.emplace_back(row, row_height(label, width, 0, grid.least()));
        for (std::size_t column = 0; column < count; ++column, ++item) {
            const std::string& key = grid.table.items[item].key;
            const CellAt at{row, grid.left + column};
            const CellAt beside{row, at.column + count};
            place(grid.book, key, {grid.number, {at, at}});
            place_previous(grid.book, key, {grid.number, {beside, beside}});
        }
        ++row;
    }
    sheet.printed.row = row - 1;
}

std::size_t depth_of(const Table& table) {
    std::size_t depth = 0;
    for (const Axis& axis : table.rows) {
        depth = std::max(depth, axis.heading ? 0 : headings_above(table, axis).size());
    }
    return depth + 1;
}

}  // namespace

void add_grid(Book& book, const Table& table) {
    const std::size_t left = depth_of(table);
    const std::size_t count = table.columns.size();
    const std::size_t blocks = book.has_previous() ? 2 : 1;
    const Grid grid{book,
                    table,
                    open_table_sheet(book, table, left + blocks * count, table.items.front().unit),
                    left};
    NewSheet& sheet = grid.sheet();
    sheet.widths.assign(left - 1, inner_width);
    if (left > 1) {
        sheet.widths.front() = side_width;
    }
    sheet.widths.push_back(label_width);
    sheet.widths.insert(sheet.widths.end(), count, figure_width);
    add_corner(grid);
    add_columns(grid, left, looks::head());
    if (book.has_previous()) {
        sheet.widths.insert(sheet.widths.end(), count, last_year_width);
        add_columns(grid, left + count, looks::last_year());
    }
    add_sides(grid);
    add_rows(grid);
    sheet.frozen = {first_row, left};
    sheet.repeated = CellSpan{{2, 0}, {4, 0}};
    sheet.printed.column = left + blocks * count - 1;
    sheet.one_page = true;
    sheet.landscape = book.has_previous();
    close_table_sheet(book, grid.number, 4);
}

}  // namespace nianbao::format

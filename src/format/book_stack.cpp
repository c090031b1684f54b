#include <numeric>

#include "format/book.hpp"
#include "format/book_table.hpp"

// Matrices with a caption, below each other: 第二十条第（一）项 and so on.
namespace nianbao::format {
namespace {

constexpr double label_width = 24;
constexpr double figures_width = 60;
constexpr double least_width = 9;

/// The columns of a stack: every matrix is as wide, whatever the number of its columns.
struct StackColumns {
    std::size_t parts = 1;  ///< behind the label

    CellSpan span(std::size_t row, std::size_t index, std::size_t of, std::size_t block) const {
        const std::size_t wide = parts / of;
        const std::size_t first = 1 + block * parts + index * wide;
        return {{row, first}, {row, first + wide - 1}};
    }
};

std::string head_of(const Table& table, std::size_t column) {
    const Axis& axis = table.columns[column];
    const std::string& unit = table.items[column].unit;
    const bool said = axis.label.find(unit) != std::string::npos;
    return axis.label + (said ? "" : "（" + unit + "）");
}

void add_heads(
    Book& book, NewSheet& sheet, const Table& table, StackColumns columns, std::size_t row) {
    const std::size_t count = table.columns.size();
    sheet.merge({{row, 0}, {row, columns.parts}}, looks::head(), table.caption);
    sheet.put({row + 1, 0}, looks::head(), table.corner);
    if (book.has_previous()) {
        sheet.merge({{row, columns.parts + 1}, {row, 2 * columns.parts}},
                    looks::last_year(),
                    last_year_words(book));
    }
    for (std::size_t at = 0; at < count; ++at) {
        const CellSpan span = columns.span(row + 1, at, count, 0);
        sheet.merge(span, looks::head(), head_of(table, at));
        comment(sheet, span.first, table.columns[at].explain);
        if (book.has_previous()) {
            sheet.merge(
                columns.span(row + 1, at, count, 1), looks::last_year(), table.columns[at].label);
        }
    }
}

/// Gives the row behind the matrix.
std::size_t add_matrix(
    Book& book, std::size_t number, const Table& table, StackColumns columns, std::size_t row) {
    NewSheet& sheet = book.sheet(number);
    add_heads(book, sheet, table, columns, row);
    const std::size_t count = table.columns.size();
    std::size_t at = row + 2;
    std::size_t item = 0;
    for (const Axis& axis : table.rows) {
        if (axis.heading) {
            continue;
        }
        sheet.put({at, 0}, looks::label(), printed(axis.number, axis.label));
        comment(sheet, {at, 0}, axis.explain);
        for (std::size_t column = 0; column < count; ++column, ++item) {
            place(book, table.items[item].key, {number, columns.span(at, column, count, 0)});
            place_previous(
                book, table.items[item].key, {number, columns.span(at, column, count, 1)});
        }
        ++at;
    }
    return at;
}

}  // namespace

void add_stack(Book& book, const std::vector<const Table*>& tables) {
    StackColumns columns;
    for (const Table* table : tables) {
        columns.parts = std::lcm(columns.parts, table->columns.size());
    }
    const std::size_t blocks = book.has_previous() ? 2 : 1;
    const std::size_t number =
        open_table_sheet(book, *tables.front(), 1 + blocks * columns.parts, "");
    NewSheet& sheet = book.sheet(number);
    const double width = std::max(least_width, figures_width / static_cast<double>(columns.parts));
    sheet.widths = {label_width};
    sheet.widths.insert(sheet.widths.end(), blocks * columns.parts, width);
    std::size_t row = 2;
    for (const Table* table : tables) {
        row = add_matrix(book, number, *table, columns, row);
    }
    for (std::size_t at = 2; at < row; ++at) {
        sheet.heights.emplace_back(at, table_row_height);
    }
    sheet.frozen = {2, 1};
    sheet.repeated = CellSpan{{0, 0}, {1, 0}};
    sheet.printed = {row - 1, blocks * columns.parts};
    sheet.landscape = book.has_previous();
    close_table_sheet(book, number, 2);
}

}  // namespace nianbao::format

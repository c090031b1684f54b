#include "format/book.hpp"
#include "format/book_table.hpp"

// A matrix whose rows stand side by side in one line: 行政复议、行政诉讼.
namespace nianbao::format {
namespace {

constexpr double figure_width = 9.5;
constexpr double figure_height = 28;

/// The heads over the columns of each row, rows of a group together.
void add_heads(NewSheet& sheet, const Table& table, std::size_t left) {
    const std::size_t count = table.columns.size();
    for (std::size_t row = 0, at = left; row < table.rows.size(); ++row, at += count) {
        const Axis& axis = table.rows[row];
        const std::size_t last = at + count - 1;
        const bool alone = axis.group.empty();
        const bool first = row == 0 || table.rows[row - 1].group != axis.group;
        if (!alone && first) {
            std::size_t end = last;
            for (std::size_t next = row + 1;
                 next < table.rows.size() && table.rows[next].group == axis.group;
                 ++next) {
                end += count;
            }
            sheet.merge({{2, at}, {2, end}}, looks::head(), axis.group);
        }
        const CellAt top{alone ? std::size_t{2} : std::size_t{3}, at};
        sheet.merge({top, {3, last}}, looks::head(), axis.label);
        comment(sheet, top, axis.explain);
        for (std::size_t column = 0; column < count; ++column) {
            sheet.put({4, at + column}, looks::head(), table.columns[column].label);
            comment(sheet, {4, at + column}, table.columns[column].explain);
        }
    }
}

/// Two lines need a label each.
void add_labels(Book& book, NewSheet& sheet) {
    sheet.merge({{2, 0}, {4, 0}}, looks::head());
    sheet.put({5, 0}, looks::label(), std::string("本年数"));
    sheet.put({6, 0}, looks::last_year(), last_year_words(book));
    sheet.widths.push_back(2 * figure_width);
}

}  // namespace

void add_flat(Book& book, const Table& table) {
    const std::size_t left = book.has_previous() ? 1 : 0;
    const std::size_t columns = left + table.items.size();
    const std::size_t number = open_table_sheet(book, table, columns, table.items.front().unit);
    NewSheet& sheet = book.sheet(number);
    if (book.has_previous()) {
        add_labels(book, sheet);
    }
    add_heads(sheet, table, left);
    for (std::size_t at = 0; at < table.items.size(); ++at) {
        const CellAt cell{5, left + at};
        const CellAt below{6, left + at};
        place(book, table.items[at].key, {number, {cell, cell}});
        place_previous(book, table.items[at].key, {number, {below, below}});
    }
    sheet.widths.insert(sheet.widths.end(), table.items.size(), figure_width);
    sheet.heights.insert(sheet.heights.end(),
                         {{2, table_row_height},
                          {3, table_row_height},
                          {4, 36},
                          {5, figure_height},
                          {6, table_row_height}});
    sheet.frozen = {5, left};
    sheet.repeated = CellSpan{{2, 0}, {4, 0}};
    sheet.printed = {left == 0 ? std::size_t{5} : std::size_t{6}, columns - 1};
    sheet.landscape = true;
    close_table_sheet(book, number, 4);
}

}  // namespace nianbao::format

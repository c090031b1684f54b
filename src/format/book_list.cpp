#include "format/book.hpp"
#include "format/book_table.hpp"

// A list: label, unit, figure; with last year's figure beside where there is one.
namespace nianbao::format {
namespace {

constexpr double label_width = 56;
constexpr double unit_width = 9;
constexpr double figure_width = 14;
constexpr double text_height = 46;

/// Rows under 其中： stand below each other: those behind the first begin where its label does.
int indent_of(const Table& table, std::size_t index) {
    const Item& item = table.items[index];
    const bool more = item.number.empty() && item.indent > 0;
    return 2 * item.indent + (more ? 3 : 0);
}

void add_row(Book& book, std::size_t number, const Table& table, std::size_t index) {
    NewSheet& sheet = book.sheet(number);
    const Item& item = table.items[index];
    const std::size_t row = 3 + index;
    const bool words = item.kind == ItemKind::Text;
    const std::size_t figure = words ? 0 : 2;
    if (!words) {
        const int indent = indent_of(table, index);
        const std::string label = printed(item.number, item.label);
        sheet.put({row, 0}, looks::label(indent), label);
        sheet.heights.emplace_back(row, row_height(label, label_width, indent, table_row_height));
    } else {
        sheet.put({row, 2}, looks::centered());
        sheet.heights.emplace_back(row, text_height);
    }
    sheet.put({row, 1}, looks::centered(), item.unit);
    comment(sheet, {row, words ? std::size_t{1} : std::size_t{0}}, item.explain);
    place(book, item.key, {number, {{row, figure}, {row, figure}}});
    place_previous(book, item.key, {number, {{row, 3}, {row, 3}}});
}

}  // namespace

void add_list(Book& book, const Table& table) {
    const std::size_t columns = book.has_previous() ? 4 : 3;
    const std::size_t number = open_table_sheet(book, table, columns, "");
    NewSheet& sheet = book.sheet(number);
    sheet.widths = {label_width, unit_width, figure_width};
    for (std::size_t at = 0; at < table.head.size() && at < 3; ++at) {
        sheet.put({2, at}, looks::head(), table.head[at]);
    }
    if (book.has_previous()) {
        sheet.widths.push_back(figure_width);
        sheet.put({2, 3}, looks::last_year(), last_year_words(book));
    }
    sheet.heights.emplace_back(2, table_row_height);
    for (std::size_t index = 0; index < table.items.size(); ++index) {
        add_row(book, number, table, index);
    }
    sheet.frozen = {3, 1};
    sheet.repeated = CellSpan{{2, 0}, {2, 0}};
    sheet.printed = {2 + table.items.size(), columns - 1};
    close_table_sheet(book, number, 2);
}

}  // namespace nianbao::format

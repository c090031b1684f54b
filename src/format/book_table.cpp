#include "format/book_table.hpp"

#include "format/book_words.hpp"

namespace nianbao::format {
namespace {

constexpr double title_height = 36;
constexpr double check_width = 90;
constexpr std::uint32_t table_tab = 0x5B9BD5;

NewFormula title_formula(const Book& book, const std::string& title) {
    const std::string year = std::to_string(book.report.year);
    return {quoted_text(title + "（") + "&" + fact::year + "&" + quoted_text("年度）"),
            title + "（" + year + "年度）"};
}

}  // namespace

std::size_t open_table_sheet(Book& book,
                             const Table& table,
                             std::size_t columns,
                             const std::string& unit) {
    const std::string& title = table.title.empty() ? book.form.title : table.title;
    const std::size_t number = book.add_sheet(table.tab.empty() ? title : table.tab);
    NewSheet& sheet = book.sheet(number);
    const std::size_t last = columns - 1;
    sheet.merge({{0, 0}, {0, last}}, looks::title(), title_formula(book, title));
    Look line = looks::label();
    line.border = false;
    const std::string organ = "填报单位（盖章）：";
    const std::string units = unit.empty() ? "" : "　　　　计量单位：" + unit;
    sheet.merge({{1, 0}, {1, last}},
                line,
                NewFormula{quoted_text(organ) + "&" + fact::organization + "&" + quoted_text(units),
                           organ + book.report.organization + units});
    sheet.heights = {{0, title_height}, {1, table_row_height}};
    sheet.tab = table_tab;
    sheet.footer = book.form.notice;
    return number;
}

void close_table_sheet(Book& book, std::size_t number, std::size_t row) {
    NewSheet& sheet = book.sheet(number);
    const std::size_t column = sheet.printed.column + 1;
    sheet.widths.resize(column, table_row_height / 2);
    sheet.widths.push_back(check_width);
    sheet.widths.push_back(0);  // counts the cells that hold no figure of their kind
    sheet.put({row, column}, looks::fault(), std::string(word::checks));
    book.check_columns[number] = column;
}

std::string last_year_words(const Book& book) {
    const std::string year = std::to_string(book.options.previous->year);
    const bool last = book.options.previous->year + 1 == book.report.year;
    return last ? "上年数（" + year + "年）" : year + "年数";
}

void place(Book& book, const std::string& key, const ItemCell& cell) {
    book.items[key] = cell;
    book.name(item_name(key), cell.sheet, cell.span.first);
}

void place_previous(Book& book, const std::string& key, const ItemCell& cell) {
    if (book.has_previous()) {
        book.previous.emplace(key, cell);
    }
}

void comment(NewSheet& sheet, CellAt at, const Words& explain) {
    if (!explain.zh.empty()) {
        sheet.comments.push_back({at, explain.zh});
    }
}

}  // namespace nianbao::format

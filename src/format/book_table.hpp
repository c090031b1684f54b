#pragma once

#include <string>

#include "format/book.hpp"

// What the sheets of figures have in common.
namespace nianbao::format {

inline constexpr double table_row_height = 21;

/// The sheet of a table with its title, which tells the year of 基本情况, and the line of the
/// organ; `columns` wide. Where all figures have one unit, the line tells it.
std::size_t open_table_sheet(Book& book,
                             const Table& table,
                             std::size_t columns,
                             const std::string& unit);

/// What comes last, once the printed part is known: the column that tells of rules, with its head
/// in `row`.
void close_table_sheet(Book& book, std::size_t sheet, std::size_t row);

/// "上年数（2024年）", or "2022年数" where years lie between.
std::string last_year_words(const Book& book);

/// Where the value of an item stands; gives it its name.
void place(Book& book, const std::string& key, const ItemCell& cell);
/// Where last year's stands; nowhere unless it is shown.
void place_previous(Book& book, const std::string& key, const ItemCell& cell);

/// What is counted in a row or column, at its label.
void comment(NewSheet& sheet, CellAt at, const Words& explain);

}  // namespace nianbao::format

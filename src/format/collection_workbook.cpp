#include <algorithm>

#include "format/book.hpp"
#include "nianbao/workbook.hpp"

namespace nianbao {
namespace {

bool is_flat(const Table& table) {
    return std::any_of(
        table.rows.begin(), table.rows.end(), [](const Axis& axis) { return !axis.group.empty(); });
}

void add_table(format::Book& book, const Table& table) {
    if (table.kind == Table::Kind::List) {
        format::add_list(book, table);
    } else if (is_flat(table)) {
        format::add_flat(book, table);
    } else {
        format::add_grid(book, table);
    }
}

/// Matrices with a caption stand on one sheet, where the first of them comes.
void add_tables(format::Book& book) {
    std::vector<const Table*> stacked;
    for (const Table& table : book.form.tables) {
        if (table.kind == Table::Kind::Matrix && !table.caption.empty()) {
            stacked.push_back(&table);
        }
    }
    for (const Table& table : book.form.tables) {
        if (!stacked.empty() && &table == stacked.front()) {
            format::add_stack(book, stacked);
        } else if (std::find(stacked.begin(), stacked.end(), &table) == stacked.end()) {
            add_table(book, table);
        }
    }
}

}  // namespace

std::string collection_workbook(const Form& form,
                                const Report& report,
                                const WorkbookOptions& options) {
    format::Book book{form, report, options};
    book.out.title = "政府信息公开工作年度报告采集表（" + form.id + "）";
    format::add_facts(book);
    format::add_narrative(book);
    add_tables(book);
    format::fill_items(book);
    format::add_checks(book);
    return format::write_workbook(book.out);
}

}  // namespace nianbao

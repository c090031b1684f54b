#include "format/printed_lines.hpp"

#include "text/fold.hpp"

namespace nianbao::format {
namespace {

void add_heads(const Table& table, PrintedLines& printed) {
    for (const std::string& head : table.head) {
        printed.heads.insert(text::label_key(head));
    }
    for (const Axis& column : table.columns) {
        printed.heads.insert(text::label_key(column.label));
        printed.heads.insert(text::label_key(column.group));
    }
}

void add_indicators(const Table& table, PrintedLines& printed) {
    if (table.kind != Table::Kind::List) {
        return;
    }
    for (const Item& item : table.items) {
        printed.indicators.insert(text::label_key(item.label));
        printed.units.insert(text::folded(item.unit));
    }
}

}  // namespace

PrintedLines printed_lines(const std::vector<Form>& forms) {
    PrintedLines printed;
    for (const Form& form : forms) {
        printed.titles.insert(text::label_key(form.title));
        for (const Table& table : form.tables) {
            printed.titles.insert(text::label_key(table.title));
            if (!table.caption.empty()) {
                printed.captions.insert(text::label_key(table.caption));
            }
            for (const Axis& row : table.rows) {
                printed.labels.insert(text::label_key(row.label));
            }
            add_heads(table, printed);
            add_indicators(table, printed);
        }
    }
    for (std::set<std::string>* words :
         {&printed.titles, &printed.indicators, &printed.heads, &printed.units}) {
        words->erase("");
    }
    return printed;
}

}  // namespace nianbao::format

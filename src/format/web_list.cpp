#include <numeric>

#include "format/web_tables.hpp"

// A list and a stack of captioned matrices: tables whose heads stand above their columns.

namespace nianbao::format {
namespace {

/// Rows under 其中： stand below each other: those behind the first begin where its label does.
std::string indent_of(const Item& item) {
    const bool more = item.number.empty() && item.kind != ItemKind::Text && item.indent > 0;
    return "in" + std::to_string(item.indent) + (more ? " more" : "");
}

/// A row of words holds them in place of its label, as the form has it.
void write_row(const WebTable& in, const Item& item, bool opens) {
    const Entry* const entry = in.report.entry(item.key);
    const bool words = item.kind == ItemKind::Text;
    const bool heading = item.kind == ItemKind::Heading;
    const std::string look = indent_of(item);
    const std::string said = words && entry != nullptr ? entry->value.written() : std::string();
    in.out.raw("<tr>");
    in.out.at(entry == nullptr ? std::string_view() : entry->place);
    if (words) {
        in.out.cell({said, {}, {}, {}, 1, 1, look});
    } else {
        const std::string label = printed_label(item.number, item.label);
        in.out.cell({label, heading && opens ? "rowgroup" : "row", {}, {}, 1, 1, look});
    }
    const bool declared = !words && !heading && entry != nullptr && !entry->unit.empty();
    in.out.cell({declared ? entry->unit : item.unit});
    if (words) {
        in.out.cell({""});
    } else {
        in.figure(item.key, {});
    }
    in.out.raw("</tr>\n");
}

void write_cols(WebMarkup& out, std::size_t count) {
    out.raw("<colgroup>");
    for (std::size_t i = 0; i < count; ++i) {
        out.raw("<col>");
    }
    out.raw("</colgroup>\n");
}

/// One matrix of a stack; its columns are `span` columns of the table wide.
void write_part(const WebTable& in, std::size_t width, std::size_t span) {
    const Table& table = in.table;
    const std::string part = in.id("t", "caption");
    const std::string corner = in.id("t", "corner");
    in.out.raw("<tbody>\n<tr>");
    in.out.cell({table.caption, "rowgroup", part, {}, 1, width, "part"});
    in.out.raw("</tr>\n<tr>");
    if (table.corner.empty()) {
        in.out.cell({""});
    } else {
        in.out.cell({table.corner, "col", corner, part});
    }
    for (const Axis& column : table.columns) {
        in.out.cell({column.label, "col", in.id("c", column.key), part, 1, span});
    }
    in.out.raw("</tr>\n");
    for (const Axis& row : table.rows) {
        const std::string label = printed_label(row.number, row.label);
        const std::string id = in.id("r", row.key);
        in.out.raw("<tr>");
        in.out.cell({label, "row", id, joined_ids(part, table.corner.empty() ? "" : corner)});
        for (const Axis& column : table.columns) {
            in.figure(row.key + "." + column.key,
                      joined_ids(joined_ids(part, in.id("c", column.key)), id),
                      span);
        }
        in.out.raw("</tr>\n");
    }
    in.out.raw("</tbody>\n");
}

}  // namespace

void write_web_list(const WebTable& in) {
    write_cols(in.out, 3);
    in.out.raw("<thead>\n<tr>");
    for (const std::string& head : in.table.head) {
        in.out.cell({head, "col"});
    }
    in.out.raw("</tr>\n</thead>\n");
    bool open = false;
    for (const Item& item : in.table.items) {
        const bool opens = item.indent == 0 || !open;
        if (opens) {
            in.out.raw(open ? "</tbody>\n<tbody>\n" : "<tbody>\n");
            open = true;
        }
        write_row(in, item, opens);
    }
    in.out.raw(open ? "</tbody>\n" : "");
}

void write_web_stack(WebMarkup& out,
                     const std::vector<const Table*>& tables,
                     const Report& report) {
    std::size_t columns = 1;
    for (const Table* const table : tables) {
        columns = std::lcm(columns, table->columns.size());
    }
    write_cols(out, 1 + columns);
    for (const Table* const table : tables) {
        write_part({out, report, *table}, 1 + columns, columns / table->columns.size());
    }
}

}  // namespace nianbao::format

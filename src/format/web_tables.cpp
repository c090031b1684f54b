#include "format/web_tables.hpp"

#include <algorithm>

namespace nianbao::format {
namespace {

enum class Layout { List, Stack, Grid, Flat };

Layout layout_of(const Table& table) {
    if (table.kind == Table::Kind::List) {
        return Layout::List;
    }
    if (!table.caption.empty()) {
        return Layout::Stack;
    }
    const bool flat = std::any_of(
        table.rows.begin(), table.rows.end(), [](const Axis& row) { return !row.group.empty(); });
    return flat ? Layout::Flat : Layout::Grid;
}

std::string_view name_of(Layout layout) {
    switch (layout) {
        case Layout::List:
            return "list";
        case Layout::Stack:
            return "stack";
        case Layout::Grid:
            return "grid";
        default:
            return "flat";
    }
}

/// A title that the heading of its section says already is for those who hear the page.
void write_caption(WebMarkup& out, const Table& table, std::string_view caption) {
    out.raw("<caption id=\"");
    out.value(table.key);
    out.raw(table.section.empty() ? "-caption\">" : "-caption\" class=\"heard\">");
    out.words(table.section.empty() || table.title.empty() ? caption : table.title);
    out.raw("</caption>\n");
}

void write_rows(Layout layout,
                WebMarkup& out,
                const std::vector<const Table*>& tables,
                const Report& report) {
    const WebTable table{out, report, *tables.front()};
    if (layout == Layout::Stack) {
        write_web_stack(out, tables, report);
    } else if (layout == Layout::List) {
        write_web_list(table);
    } else if (layout == Layout::Grid) {
        write_web_grid(table);
    } else {
        write_web_flat(table);
    }
}

void write_table(Layout layout,
                 WebMarkup& out,
                 const std::vector<const Table*>& tables,
                 const Report& report,
                 std::string_view caption) {
    const Table& first = *tables.front();
    open_scroller(out, "aria-labelledby", first.key + "-caption");
    out.raw("<table class=\"");
    out.raw(name_of(layout));
    out.raw("\">\n");
    write_caption(out, first, caption);
    write_rows(layout, out, tables, report);
    out.raw("</table>\n");
    close_scroller(out);
}

}  // namespace

void open_scroller(WebMarkup& out, std::string_view attribute, std::string_view name) {
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" ");
    out.raw(attribute);
    out.raw("=\"");
    out.value(name);
    out.raw("\">\n");
}

void close_scroller(WebMarkup& out) {
    out.raw("</div>\n");
}

std::string WebTable::id(std::string_view kind, std::string_view key) const {
    std::string made = table.key;
    made.append("-").append(kind).append("-").append(key);
    return made;
}

void WebTable::figure(std::string_view key, std::string_view headers, std::size_t columns) const {
    const Entry* const entry = report.entry(key);
    const std::string words = entry == nullptr ? std::string() : entry->value.written();
    out.at(entry == nullptr ? std::string_view() : entry->place);
    out.cell({words, {}, {}, headers, 1, columns});
    out.at({});
}

std::string printed_label(const std::string& number, const std::string& label) {
    return number + label;
}

std::string joined_ids(std::string ids, std::string_view more) {
    ids.append(ids.empty() || more.empty() ? "" : " ").append(more);
    return ids;
}

void write_web_tables(WebMarkup& out,
                      const std::vector<const Table*>& tables,
                      const Report& report,
                      std::string_view caption) {
    std::vector<const Table*> stack;
    std::copy_if(tables.begin(), tables.end(), std::back_inserter(stack), [](const Table* table) {
        return layout_of(*table) == Layout::Stack;
    });
    for (const Table* const table : tables) {
        const Layout layout = layout_of(*table);
        if (layout != Layout::Stack) {
            write_table(layout, out, {table}, report, caption);
        } else if (table == stack.front()) {
            write_table(layout, out, stack, report, caption);
        }
    }
}

}  // namespace nianbao::format

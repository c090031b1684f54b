#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/web_markup.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Opens a box around a table that may be wider than the window: it can be moved by touch and by
/// keys, and is a region named by that attribute, "aria-label" or "aria-labelledby".
void open_scroller(WebMarkup& out, std::string_view attribute, std::string_view name);
void close_scroller(WebMarkup& out);

/// Writes the statistics tables of a section as the form prints them: a list, matrices with
/// captions below each other as one table, a matrix with headings at the left of its rows, a matrix
/// whose rows stand side by side. Every figure is headed by scopes, and where these are not enough
/// by ids. `caption` is that of a table of an annex, or without a title.
void write_web_tables(WebMarkup& out,
                      const std::vector<const Table*>& tables,
                      const Report& report,
                      std::string_view caption);

// The kinds of tables, and what they share.

/// A table that is being written, and what of.
struct WebTable {
    WebMarkup& out;
    const Report& report;
    const Table& table;

    /// "requests-r-r3.1": an id, from the kind of a cell and its key. Keys have no hyphens.
    std::string id(std::string_view kind, std::string_view key) const;
    /// A figure as it was declared; empty for a blank.
    void figure(std::string_view key, std::string_view headers, std::size_t columns = 1) const;
};

/// The number and label as printed.
std::string printed_label(const std::string& number, const std::string& label);
/// Ids behind each other.
std::string joined_ids(std::string ids, std::string_view more);

/// All rows with their heads, between <table> and </table>.
void write_web_list(const WebTable& table);
void write_web_stack(WebMarkup& out, const std::vector<const Table*>& tables, const Report& report);
void write_web_grid(const WebTable& table);
void write_web_flat(const WebTable& table);

}  // namespace nianbao::format

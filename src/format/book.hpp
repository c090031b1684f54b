#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/new_workbook.hpp"
#include "format/row_height.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/workbook.hpp"

// A collection workbook under construction, for the files book_*.cpp.
namespace nianbao::format {

/// Where the value of an item stands.
struct ItemCell {
    std::size_t sheet = 0;
    CellSpan span;
};

struct Book {
    const Form& form;
    const Report& report;
    const WorkbookOptions& options;
    NewWorkbook out = {};
    std::map<std::string, ItemCell, std::less<>> items = {};     ///< by key
    std::map<std::string, ItemCell, std::less<>> previous = {};  ///< where last year's figures go
    /// Of each sheet of figures, the column that tells which rules do not hold; by sheet.
    std::map<std::size_t, std::size_t> check_columns = {};
    /// Sheet and row of the cells that count figures of the wrong kind.
    std::vector<std::pair<std::size_t, CellAt>> counts = {};

    /// True where last year's figures are shown.
    bool has_previous() const {
        return options.previous != nullptr && options.previous->edition == form.id;
    }
    /// True where those are of the year right before.
    bool follows_previous() const {
        return has_previous() && options.previous->year + 1 == report.year;
    }
    /// Where an item stands, or "last:" and an item; null pointer where it does not.
    const ItemCell* find(std::string_view key) const;
    NewSheet& sheet(std::size_t at) { return out.sheets[at]; }
    /// A new sheet; gives its number.
    std::size_t add_sheet(const std::string& name);
    void name(std::string name, std::size_t sheet, CellAt at) {
        out.names.push_back({std::move(name), sheet, at});
    }
};

/// The looks that sheets share.
namespace looks {
Look title();
Look head();
Look label(int indent = 0);
Look centered();  ///< a locked cell, such as a unit
Look note();      ///< grey words without a border
Look figure(ItemKind kind);
Look last_year();  ///< a locked figure in grey
Look fault();      ///< red words without a border
}  // namespace looks

/// A label as the form prints it, with its number.
std::string printed(const std::string& number, const std::string& label);

/// References to the cells of items as a formula on `sheet` wants them: "D8:D28,F3".
std::string references(const Book& book, const std::vector<std::string>& keys, std::size_t sheet);
/// The same in parts: neighbours in a row or column together.
std::vector<std::string> reference_parts(const Book& book,
                                         const std::vector<std::string>& keys,
                                         std::size_t sheet);

// The sheets, in their order. Those of figures note where each item stands.
void add_facts(Book& book);
void add_narrative(Book& book);
void add_list(Book& book, const Table& table);
void add_stack(Book& book, const std::vector<const Table*>& tables);
void add_grid(Book& book, const Table& table);
void add_flat(Book& book, const Table& table);
/// Puts the figures, and the formulas of totals, into the cells of all items.
void fill_items(Book& book);
/// The rules, and what the sheets of figures tell of them.
void add_checks(Book& book);

}  // namespace nianbao::format

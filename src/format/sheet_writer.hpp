#pragma once

#include <cstddef>
#include <string>

#include "format/look_book.hpp"
#include "format/new_workbook.hpp"

struct lxw_worksheet;

namespace nianbao::format {

/// Hands a sheet over to libxlsxwriter.
class SheetWriter {
public:
    /// `sheet` is a new one of `book`, whose looks are in `looks`.
    SheetWriter(lxw_workbook* book, lxw_worksheet* sheet, LookBook& looks)
        : book_(book), sheet_(sheet), looks_(looks) {}

    /// Throws as write_workbook() does.
    void write(const NewSheet& sheet);

private:
    void add_columns(const NewSheet& sheet);
    void add(const NewCell& cell);
    void add(const CellAt& at, const NewFormula& formula, lxw_format* format);
    void add(const CellAt& at, const NewLink& link, lxw_format* format);
    void add(const Validation& validation);
    void add(const Condition& condition);
    void add(const NewComment& comment);
    void add_page(const NewSheet& sheet);
    void add_filter(const CellSpan& cells);
    void protect(const NewSheet& sheet);

    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    LookBook& looks_;
    std::size_t links_ = 0;
    std::string formulas_;  ///< cells where an unlocked formula is meant
};

/// Throws what the library says by an lxw_error; nothing where that is LXW_NO_ERROR.
void demand(int code);

}  // namespace nianbao::format

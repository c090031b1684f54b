#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/sheet_grids.hpp"
#include "opc/package.hpp"

namespace nianbao::format {

/// The sheets and defined names of a workbook, to be asked for cells by name, label or place.
class CollectionBook {
public:
    /// A cell as it is read.
    struct Found {
        std::string text;
        bool formula = false;
        std::string place;  ///< "基本情况!B4"
    };
    struct At {
        std::size_t sheet = 0;
        std::size_t row = 0;
        std::size_t column = 0;
    };

    /// Throws Error as xml::Scanner does.
    explicit CollectionBook(const opc::Package& package);

    std::size_t sheets() const noexcept { return sheets_.size(); }
    std::size_t rows(std::size_t sheet) const { return sheets_[sheet].grid.grid.rows(); }
    std::size_t columns(std::size_t sheet) const { return sheets_[sheet].grid.grid.columns(); }

    /// What stands there; blank outside of what is written.
    Found at(const At& at) const;
    /// Where a defined name leads; nothing where it is lost or leads to no single cell of a sheet.
    std::optional<At> named(std::string_view name) const;
    /// The cell whose text is a label, as text::folded() sees it; the first of all sheets.
    std::optional<At> labelled(std::string_view label) const;
    /// The cell right of that one.
    At beside(const At& at) const;

private:
    void read_names(const std::string& workbook);

    std::vector<SheetGrid> sheets_;
    std::map<std::string, At, std::less<>> names_;
};

/// True where a package is a workbook made by collection_workbook().
bool is_collection_workbook(const opc::Package& package);

}  // namespace nianbao::format

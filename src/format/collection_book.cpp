#include "format/collection_book.hpp"

#include <algorithm>

#include "format/book_words.hpp"
#include "text/fold.hpp"
#include "xlsx/name_list.hpp"
#include "xlsx/reference.hpp"

namespace nianbao::format {
CollectionBook::CollectionBook(const opc::Package& package) : sheets_(sheet_grids(package)) {
    read_part(package.main(), [&] { read_names(package.contents(package.main())); });
}

void CollectionBook::read_names(const std::string& workbook) {
    for (const xlsx::ListedName& listed : xlsx::read_name_list(workbook)) {
        const xlsx::SheetReference reference = xlsx::split_sheet(listed.refers);
        const auto area = xlsx::read_area(reference.cells);
        const auto sheet = std::find_if(sheets_.begin(), sheets_.end(), [&](const SheetGrid& one) {
            return one.tab == reference.sheet;
        });
        if (area && sheet != sheets_.end()) {
            names_[listed.name] = {static_cast<std::size_t>(sheet - sheets_.begin()),
                                   area->first.row - 1,
                                   area->first.column - 1};
        }
    }
}

CollectionBook::Found CollectionBook::at(const At& at) const {
    const SheetGrid& sheet = sheets_[at.sheet];
    Found found;
    found.place = sheet.tab + "!";
    xlsx::append_column(found.place, static_cast<std::uint32_t>(at.column + 1));
    found.place += std::to_string(at.row + 1);
    const std::size_t index = sheet.grid.grid.index_at(at.row, at.column);
    if (index != text::Grid::npos) {
        found.text = sheet.grid.grid.cells()[index].text;
        found.formula = sheet.grid.places[index].formula;
    }
    return found;
}

std::optional<CollectionBook::At> CollectionBook::named(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<CollectionBook::At> CollectionBook::labelled(std::string_view label) const {
    const std::string wanted = text::folded(label);
    for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
        for (const text::Cell& cell : sheets_[sheet].grid.grid.cells()) {
            if (text::folded(cell.text) == wanted) {
                return At{sheet, cell.row, cell.column};
            }
        }
    }
    return std::nullopt;
}

CollectionBook::At CollectionBook::beside(const At& at) const {
    const text::Cell* const cell = sheets_[at.sheet].grid.grid.at(at.row, at.column);
    return {at.sheet, at.row, at.column + (cell == nullptr ? 1 : cell->columns)};
}

bool is_collection_workbook(const opc::Package& package) {
    if (package.kind() != opc::Kind::Xlsx) {
        return false;
    }
    const std::string workbook = package.contents(package.main());
    const auto names = read_part(package.main(), [&] { return xlsx::read_name_list(workbook); });
    return std::any_of(names.begin(), names.end(), [](const xlsx::ListedName& name) {
        return name.name == fact::marker;
    });
}

}  // namespace nianbao::format

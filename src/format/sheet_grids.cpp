#include "format/sheet_grids.hpp"

#include <utility>

#include "xlsx/sheet_list.hpp"

namespace nianbao::format {

std::vector<SheetGrid> sheet_grids(const opc::Package& package) {
    const opc::PartName& book = package.main();
    const std::string workbook = package.contents(book);
    const opc::Part* const strings = package.related(book, "sharedStrings");
    const std::string strings_part = strings == nullptr ? "" : package.contents(strings->name);
    xlsx::SharedStrings shared;
    if (strings != nullptr) {
        shared = read_part(strings->name, [&] { return xlsx::read_shared_strings(strings_part); });
    }
    std::vector<SheetGrid> sheets;
    for (const auto& sheet : read_part(book, [&] { return xlsx::read_sheet_list(workbook); })) {
        for (const opc::Relationship& arrow : package.relationships(book)) {
            if (arrow.id == sheet.relationship && arrow.to && arrow.is("worksheet")) {
                std::string text = package.contents(*arrow.to);
                auto grid = read_part(*arrow.to, [&] { return xlsx::read_grid(text, shared); });
                sheets.push_back({*arrow.to, sheet.name, std::move(text), std::move(grid)});
            }
        }
    }
    return sheets;
}

}  // namespace nianbao::format

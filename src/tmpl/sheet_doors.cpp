#include "tmpl/sheet_doors.hpp"

#include <algorithm>

namespace nianbao::tmpl {
namespace {

bool has_tags(const xlsx::Sheet& sheet, const Tags& tags, std::uint32_t first, std::uint32_t last) {
    return std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const xlsx::SheetRow& row) {
        const auto tag = std::lower_bound(tags.atoms.begin(), tags.atoms.end(), row.first);
        return row.number >= first && row.number <= last && tag != tags.atoms.end() &&
               *tag < row.end;
    });
}

void add_rows(const xlsx::Sheet& sheet, const Tags& tags, const Door& door, SheetOutline& outline) {
    const bool tagged =
        std::any_of(outline.bands.begin(), outline.bands.end(), [&](const Band& band) {
            return band.door == nullptr && tags.all[band.tag].path == door.name;
        });
    if (!tagged) {
        const std::uint32_t first = door.area.first.row;
        const std::uint32_t last = door.area.last.row;
        outline.bands.push_back({0, first, last, &door, !has_tags(sheet, tags, first, last)});
    }
}

void add_cell(const xlsx::Sheet& sheet, const Door& door, SheetOutline& outline) {
    const auto row = std::lower_bound(
        sheet.rows.begin(),
        sheet.rows.end(),
        door.area.first.row,
        [](const xlsx::SheetRow& one, std::uint32_t number) { return one.number < number; });
    if (row == sheet.rows.end() || row->number != door.area.first.row) {
        return;
    }
    for (const xlsx::SheetCell& cell : row->cells) {
        if (cell.column == door.area.first.column && cell.formula == 0 &&
            !sheet.cells.contains(cell.first)) {
            outline.doors.emplace(cell.first, &door);
        }
    }
}

}  // namespace

void add_doors(const xlsx::Sheet& sheet,
               const Tags& tags,
               const std::vector<const Door*>& doors,
               SheetOutline& outline) {
    for (const Door* door : doors) {
        if (door->is_cell()) {
            add_cell(sheet, *door, outline);
        } else {
            add_rows(sheet, tags, *door, outline);
        }
    }
}

}  // namespace nianbao::tmpl

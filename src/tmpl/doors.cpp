#include "tmpl/doors.hpp"

#include <algorithm>

#include "xlsx/name_list.hpp"
#include "xlsx/workbook_moves.hpp"

namespace nianbao::tmpl {

using xlsx::Area;

bool Door::is_cell() const noexcept {
    return area.shape == Area::Shape::Cell;
}

bool Door::is_rows() const noexcept {
    return area.shape == Area::Shape::Rows ||
           (area.shape == Area::Shape::Range && area.first.column < area.last.column);
}

std::vector<Door> doors_of(std::string_view workbook, const std::vector<std::string>& sheets) {
    const xlsx::WorkbookMoves known(sheets);
    std::vector<Door> doors;
    for (const xlsx::ListedName& listed : xlsx::read_name_list(workbook)) {
        const xlsx::SheetReference reference = xlsx::split_sheet(listed.refers);
        const auto sheet = known.find(reference.sheet);
        const auto area = xlsx::read_area(reference.cells);
        if (!sheet || !area || !is_path(listed.name)) {
            continue;
        }
        const Door door{listed.name, *sheet, *area};
        if (door.is_cell() || door.is_rows()) {
            doors.push_back(door);
        }
    }
    return doors;
}

DoorPath path_of(const Door& door, const std::vector<const Door*>& around) {
    DoorPath found{split_path(door.name), {}};
    for (const Door* list : around) {
        const std::string prefix = list->name + ".";
        if (door.name.starts_with(prefix)) {
            found = {split_path(std::string_view(door.name).substr(prefix.size())),
                     split_path(list->name)};
        }
    }
    return found;
}

}  // namespace nianbao::tmpl

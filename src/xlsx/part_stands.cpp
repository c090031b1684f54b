#include <algorithm>

#include "xlsx/part_mover.hpp"
#include "xml/escape.hpp"

// Where elements stand, before and after.

namespace nianbao::xlsx {
namespace {

const Slot* find(const std::vector<Slot>& slots, Role role) {
    const auto found = std::find_if(
        slots.begin(), slots.end(), [role](const Slot& slot) { return slot.role == role; });
    return found == slots.end() ? nullptr : &*found;
}

/// A number and one more; nothing where the slot is absent.
std::uint32_t next_of(const Slot* slot) {
    return slot == nullptr ? 0 : read_number(slot->source).value_or(0) + 1;
}

std::vector<Area> columns(std::uint32_t first, std::uint32_t last) {
    if (first == 0 || last < first || last > most_columns) {
        return {};
    }
    return {{Area::Shape::Columns, {first, 1, false, false}, {last, most_rows, false, false}}};
}

std::vector<Area> rows(std::uint32_t first, std::uint32_t last) {
    if (first == 0 || last < first || last > most_rows) {
        return {};
    }
    return {{Area::Shape::Rows, {1, first, false, false}, {most_columns, last, false, false}}};
}

std::vector<Area> place_of_drawing(const std::vector<Slot>& slots) {
    const std::uint32_t row = next_of(find(slots, Role::FromRow));
    const std::uint32_t column = next_of(find(slots, Role::FromColumn));
    if (row == 0 || column == 0 || row > most_rows || column > most_columns) {
        return {};
    }
    Area area{Area::Shape::Range, {column, row, false, false}, {column, row, false, false}};
    area.last.row = std::clamp(next_of(find(slots, Role::ToRow)), row, most_rows);
    area.last.column = std::clamp(next_of(find(slots, Role::ToColumn)), column, most_columns);
    return {area};
}

Stand stand_at(const Area& source, const Area& target, std::size_t copy) {
    Stand stand;
    stand.source = source;
    stand.target = target;
    stand.copy = copy;
    stand.known = true;
    return stand;
}

/// One stand for all cells: the first of them is where its formulas are read.
std::vector<Stand> spread(const std::vector<Area>& areas, const SheetMoves& moves) {
    Stand stand = stand_at(around(areas), {}, 0);
    stand.areas = spread_areas(areas, moves);
    stand.spreads = true;
    if (stand.areas.empty()) {
        return {};
    }
    const Area& source = stand.source;
    const std::uint32_t row = moves.rows.first_kept({source.first.row, source.last.row});
    const std::uint32_t column =
        moves.columns.first_kept({source.first.column, source.last.column});
    stand.target.first.row = moves.rows.target(Moves::outside, row).first;
    stand.target.first.column = moves.columns.target(Moves::outside, column).first;
    return {stand};
}

}  // namespace

std::vector<Area> place_of(const std::vector<Slot>& slots) {
    for (const Slot& slot : slots) {
        switch (slot.role) {
            case Role::Area:
            case Role::Areas:
                return read_areas(xml::decode(slot.source));
            case Role::Break: {
                const std::uint32_t next = next_of(&slot);
                return slot.row_axis ? rows(next, next) : columns(next, next);
            }
            case Role::Min:
                return columns(read_number(slot.source).value_or(0),
                               next_of(find(slots, Role::Max)) - 1);
            default:
                break;
        }
    }
    return place_of_drawing(slots);
}

std::vector<Stand> stands_of(const std::vector<Area>& areas, Mode mode, const SheetMoves& moves) {
    if (areas.empty()) {
        return {Stand{}};
    }
    if (mode == Mode::Spread) {
        return spread(areas, moves);
    }
    const Area& source = areas.front();
    if (mode == Mode::Once) {
        const auto target = moved_area(source, moves);
        return target ? std::vector<Stand>{stand_at(source, *target, 0)} : std::vector<Stand>{};
    }
    std::vector<Area> targets = copied_area(source, moves);
    if (targets.empty() && mode == Mode::Anchor) {
        targets = {nearest_area(source, moves)};
    }
    if (mode != Mode::Copies && targets.size() > 1) {
        targets.resize(1);
    }
    std::vector<Stand> stands;
    stands.reserve(targets.size());
    for (const Area& target : targets) {
        stands.push_back(stand_at(source, target, stands.size()));
    }
    return stands;
}

}  // namespace nianbao::xlsx

#include "xlsx/cell_areas.hpp"

#include <algorithm>

namespace nianbao::xlsx {
namespace {

Span rows_of(const Area& area) {
    return {area.first.row, area.last.row};
}

Span columns_of(const Area& area) {
    return {area.first.column, area.last.column};
}

Area placed(Area area, Span rows, Span columns) {
    area.first.row = rows.first;
    area.last.row = rows.last;
    area.first.column = columns.first;
    area.last.column = columns.last;
    return area;
}

std::vector<Area> products(const Area& area,
                           const std::vector<Span>& rows,
                           const std::vector<Span>& columns) {
    std::vector<Area> areas;
    for (const Span row : rows) {
        for (const Span column : columns) {
            areas.push_back(placed(area, row, column));
        }
    }
    return areas;
}

Span nearest(Span source, const Moves& moves) {
    const Span found = moves.target(Moves::outside, source);
    if (!found.empty()) {
        return found;
    }
    const std::uint32_t next = moves.first_kept({source.first, moves.limit()});
    const std::uint32_t target = next == 0 ? 1 : moves.target(Moves::outside, next).first;
    return {target, target};
}

}  // namespace

std::vector<Area> read_areas(std::string_view list) {
    std::vector<Area> areas;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(" \n\r\t"), list.size());
        const auto area = read_area(list.substr(0, end));
        if (area) {
            areas.push_back(*area);
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return areas;
}

std::string text_of(const std::vector<Area>& areas) {
    std::string out;
    for (const Area& area : areas) {
        out.append(out.empty() ? "" : " ");
        append_area(out, area);
    }
    return out;
}

Area around(const std::vector<Area>& areas) {
    Area all = areas.front();
    for (const Area& area : areas) {
        all.first.row = std::min(all.first.row, area.first.row);
        all.first.column = std::min(all.first.column, area.first.column);
        all.last.row = std::max(all.last.row, area.last.row);
        all.last.column = std::max(all.last.column, area.last.column);
    }
    return all;
}

std::optional<Area> moved_area(const Area& area, const SheetMoves& moves) {
    const Span rows = moves.rows.target(Moves::outside, rows_of(area));
    const Span columns = moves.columns.target(Moves::outside, columns_of(area));
    const bool gone = rows.empty() || columns.empty();
    return gone ? std::nullopt : std::optional<Area>(placed(area, rows, columns));
}

Area nearest_area(const Area& area, const SheetMoves& moves) {
    return placed(
        area, nearest(rows_of(area), moves.rows), nearest(columns_of(area), moves.columns));
}

std::vector<Area> copied_area(const Area& area, const SheetMoves& moves) {
    return products(area, moves.rows.copies(rows_of(area)), moves.columns.copies(columns_of(area)));
}

std::vector<Area> spread_areas(const std::vector<Area>& areas, const SheetMoves& moves) {
    std::vector<Area> all;
    for (const Area& area : areas) {
        const std::vector<Area> some = products(
            area, moves.rows.everywhere(rows_of(area)), moves.columns.everywhere(columns_of(area)));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace nianbao::xlsx

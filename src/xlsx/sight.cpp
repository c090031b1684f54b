#include "xlsx/sight.hpp"

namespace nianbao::xlsx {
namespace {

/// More runs than a formula has room for.
constexpr std::size_t most_runs = 4000;

Span rows_of(const Area& area, const Sight& sight) {
    const Corner& first = area.first;
    const Corner& last = area.last;
    const Moves& rows = sight.sheet.rows;
    const bool floats = sight.floats && !(first.row_absolute && last.row_absolute);
    if (area.shape == Area::Shape::Columns || floats) {
        return {first.row, last.row};
    }
    return area.shape == Area::Shape::Cell
               ? rows.target(sight.row, first.row, first.row_absolute)
               : rows.target(
                     sight.row, {first.row, last.row}, first.row_absolute, last.row_absolute);
}

Span columns_of(const Area& area, const Sight& sight) {
    const Corner& first = area.first;
    const Corner& last = area.last;
    const Moves& columns = sight.sheet.columns;
    const bool floats = sight.floats && !(first.column_absolute && last.column_absolute);
    if (area.shape == Area::Shape::Rows || floats) {
        return {first.column, last.column};
    }
    return area.shape == Area::Shape::Cell
               ? columns.target(sight.column, first.column, first.column_absolute)
               : columns.target(sight.column,
                                {first.column, last.column},
                                first.column_absolute,
                                last.column_absolute);
}

/// Makes absolute what lies outside the group of the place.
void hold(Corner& corner, const Sight& sight) {
    corner.row_absolute |= !sight.sheet.rows.belongs(sight.row, corner.row);
    corner.column_absolute |= !sight.sheet.columns.belongs(sight.column, corner.column);
}

/// From where the cells of a range are counted. Nothing where it is one run as it is: where an end
/// is pinned to the first copy ($5), or lies in a group and the other outside (running totals).
std::optional<Moves::Scope> scope_of(const Moves& moves,
                                     Moves::Scope from,
                                     Span source,
                                     bool absolute) {
    const Moves::Scope scope = moves.around(from, source.first);
    const bool pinned = absolute && scope != Moves::outside;
    const bool across = scope != moves.around(from, source.last);
    return pinned || across ? std::nullopt : std::optional<Moves::Scope>(scope);
}

std::optional<Moves::Scope> row_scope(const Area& area, const Sight& sight) {
    const Corner& first = area.first;
    const Corner& last = area.last;
    return scope_of(sight.sheet.rows,
                    sight.row,
                    {first.row, last.row},
                    first.row_absolute || last.row_absolute);
}

std::optional<Moves::Scope> column_scope(const Area& area, const Sight& sight) {
    const Corner& first = area.first;
    const Corner& last = area.last;
    return scope_of(sight.sheet.columns,
                    sight.column,
                    {first.column, last.column},
                    first.column_absolute || last.column_absolute);
}

/// True where a span, which was `source`, holds rows between those that come from `source`.
bool has_gaps(const Moves& moves, std::optional<Moves::Scope> scope, Span source, Span now) {
    return scope && now.first != now.last && moves.cuts_group(source, *scope) &&
           moves.count(source, *scope) != std::uint64_t{now.last} - now.first + 1;
}

std::vector<Span> row_runs(const Area& area, const Sight& sight) {
    const auto scope = row_scope(area, sight);
    return scope ? sight.sheet.rows.everywhere({area.first.row, area.last.row}, *scope)
                 : std::vector<Span>{rows_of(area, sight)};
}

std::vector<Span> column_runs(const Area& area, const Sight& sight) {
    const auto scope = column_scope(area, sight);
    return scope ? sight.sheet.columns.everywhere({area.first.column, area.last.column}, *scope)
                 : std::vector<Span>{columns_of(area, sight)};
}

}  // namespace

std::optional<Area> moved(Area area, const Sight& sight) {
    const Span rows = rows_of(area, sight);
    const Span columns = columns_of(area, sight);
    if (rows.empty() || columns.empty()) {
        return {};
    }
    if (sight.spreads) {
        hold(area.first, sight);
        hold(area.last, sight);
    }
    area.first.row = rows.first;
    area.last.row = rows.last;
    area.first.column = columns.first;
    area.last.column = columns.last;
    return area;
}

bool is_scattered(const Area& area, const Area& source, const Sight& sight) {
    return has_gaps(sight.sheet.rows,
                    row_scope(source, sight),
                    {source.first.row, source.last.row},
                    {area.first.row, area.last.row}) ||
           has_gaps(sight.sheet.columns,
                    column_scope(source, sight),
                    {source.first.column, source.last.column},
                    {area.first.column, area.last.column});
}

std::vector<Area> scattered(const Area& source, const Sight& sight) {
    const std::vector<Span> rows = row_runs(source, sight);
    const std::vector<Span> columns = column_runs(source, sight);
    std::vector<Area> runs;
    if (rows.size() * columns.size() > most_runs) {
        return runs;
    }
    Area run = source;
    run.shape = source.shape == Area::Shape::Range ? Area::Shape::Cell : source.shape;
    for (const Span row : rows) {
        for (const Span column : columns) {
            run.first.row = row.first;
            run.last.row = row.last;
            run.first.column = column.first;
            run.last.column = column.last;
            runs.push_back(run);
        }
    }
    return runs;
}

}  // namespace nianbao::xlsx

#pragma once

#include <optional>
#include <string_view>

namespace nianbao::xlsx {

/// What becomes of an element that stands somewhere on a sheet.
enum class Mode {
    Once,    ///< seen from outside every group; grows, or goes with its cells
    First,   ///< moves with the first copy of its cells, or goes with them
    Copies,  ///< once for each copy of its cells
    Spread,  ///< once, for all cells that are alike
    Anchor   ///< a drawing: moves with the first copy of its cells, never goes
};

/// What a piece of text in a part says.
enum class Role {
    Area,          ///< where the element stands
    Areas,         ///< the same, as a list
    View,          ///< an area that must be somewhere; grows
    Views,         ///< a list of such areas, single cells of which stay single
    Value,         ///< a formula that gives a value
    Cells,         ///< a formula that names cells
    Series,        ///< a formula that names the cells of a chart
    Source,        ///< Cells in a validation by list, else Value
    FirstRow,      ///< a formula of a table's column, as its first row reads it
    Break,         ///< the row or column above or left of a break
    Split,         ///< how many rows or columns are frozen
    FilterColumn,  ///< a column counted from 0 within its filter
    Min,           ///< the first column
    Max,           ///< the last column
    FromRow,       ///< counted from 0, of the top left corner of a drawing
    FromColumn,
    ToRow,
    ToColumn,
    Box,      ///< both corners of a drawing in VML
    ShapeId,  ///< must be unique in its part
    Uid,      ///< must be unique; copies go without
    Author    ///< the name of an author of comments
};

/// Element names without their prefix. Tables and not code, so that what refers is seen at a
/// glance.
std::optional<Mode> mode_of(std::string_view element) noexcept;
/// Of an attribute; of the text of the element where `attribute` is empty.
std::optional<Role> role_of(std::string_view element,
                            std::string_view attribute,
                            std::string_view parent) noexcept;

/// An element around others that goes when they have all gone.
struct Container {
    std::string_view element;
    bool sorted = false;  ///< its items are in order of their place
    bool alone = true;    ///< nothing but the items keeps it
};
const Container* container_of(std::string_view element) noexcept;

/// Results of a formula kept in a chart: stale once the cells have changed.
bool is_cache(std::string_view element, std::string_view parent) noexcept;

}  // namespace nianbao::xlsx

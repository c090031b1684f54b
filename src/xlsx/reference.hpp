#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao::xlsx {

/// One end of a reference, 1-based; `true` where a $ stands before it.
struct Corner {
    std::uint32_t column = 1;
    std::uint32_t row = 1;
    bool column_absolute = false;
    bool row_absolute = false;

    bool operator==(const Corner&) const = default;
};

/// A reference to cells in A1 notation, without its sheet.
struct Area {
    enum class Shape : std::uint8_t {
        Cell,    ///< B5; last equals first
        Range,   ///< B5:C7
        Rows,    ///< 5:7; columns 1 to most_columns
        Columns  ///< B:C; rows 1 to most_rows
    };
    Shape shape = Shape::Cell;
    Corner first;
    Corner last;

    bool operator==(const Area&) const = default;
};

/// First before last, as the grid has them: B2:A1 is A1:B2.
void put_in_order(Area& area);

/// Reads the whole of `text`. Nothing where it is no reference or lies outside the grid.
std::optional<Area> read_area(std::string_view text);

/// Reads the longest reference `text` starts with: the Area and how many bytes it takes.
struct FoundArea {
    Area area;
    std::size_t size = 0;
};
std::optional<FoundArea> find_area(std::string_view text);

/// A Cell whose ends differ is written as a range.
void append_area(std::string& out, const Area& area);
std::string text_of(const Area& area);

/// "AB" for 28.
void append_column(std::string& out, std::uint32_t column);

}  // namespace nianbao::xlsx

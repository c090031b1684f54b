#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/cell_areas.hpp"
#include "xlsx/formula.hpp"
#include "xlsx/part_rules.hpp"

namespace nianbao::xlsx {

/// Which sheet of the output a part belongs to, and how everything moved.
struct PartContext {
    const WorkbookMoves& workbook;
    std::size_t sheet = WorkbookMoves::no_sheet;  ///< of the output

    /// Null where the part belongs to no sheet.
    const SheetMoves* moves() const noexcept;
};

/// A piece of a part that refers.
struct Slot {
    Role role;
    std::string_view source;  ///< in the part, as written
    bool attribute = false;
    bool row_axis = true;              ///< of Break and Split
    std::uint32_t frozen_from = 0;     ///< of Split: the first row or column in view; 0: not frozen
    std::optional<Formula> formula{};  ///< of a formula, read ahead
};

/// Where an element stands, before and after.
struct Stand {
    Area source;
    Area target;
    std::vector<Area> areas;  ///< of an element that spreads; source and target are their corners
    std::size_t copy = 0;     ///< from 0
    bool known = false;       ///< false: in no cell
    bool spreads = false;
    std::string_view edit_as;  ///< of a drawing: twoCell, oneCell or absolute
};

/// Writes slots anew.
class SlotWriter {
public:
    explicit SlotWriter(const PartContext& context) : context_(context) {}

    /// Reads the formula of the slot, if it has one, for what follows.
    void prepare(Slot& slot, bool list) const;

    /// Appends the slot; its own bytes where nothing changes.
    void append(std::string& out, const Slot& slot, const Stand& stand);

    /// The first row of data of the table the part is about, in the output.
    void set_first_row(std::uint32_t row) noexcept { first_row_ = row; }
    /// The number for the next shape that needs one.
    void set_next_shape(std::uint32_t number) noexcept { next_shape_ = number; }
    std::uint32_t next_shape() const noexcept { return next_shape_; }

private:
    std::string written(const Slot& slot, const std::string& text, const Stand& stand);
    std::string number(const Slot& slot, const std::string& text, const Stand& stand) const;
    std::string formula(const Slot& slot, const Stand& stand) const;
    std::string views(const std::string& list) const;
    std::string split(const Slot& slot, const std::string& text) const;
    std::string box(const std::string& text, const Stand& stand) const;
    std::string shape(const std::string& text, const Stand& stand);

    const PartContext& context_;
    std::uint32_t first_row_ = 0;
    std::uint32_t next_shape_ = 0;
};

/// The eight numbers of an anchor in VML (column, offset, row, offset, of both corners).
std::optional<Area> area_of_box(std::string_view text);

/// A number as a part has it; nothing where it is none.
std::optional<std::uint32_t> read_number(std::string_view text);

}  // namespace nianbao::xlsx

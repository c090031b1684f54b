#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmpl/program.hpp"
#include "tmpl/sheet_outline.hpp"

namespace nianbao::tmpl {

/// Writes cells that defined names open for data.
class DoorEmitter {
public:
    /// `place` names the part in messages.
    DoorEmitter(const SheetOutline& outline,
                std::string_view place,
                Questions& questions,
                ProgramWriter& out)
        : outline_(outline), place_(place), questions_(questions), out_(out) {}

    /// Writes the cell with the value of a door; what is copied from here to end() is the cell as
    /// it is without one. `column` is that of a cell whose row moves, else 0; `shape` has its
    /// pieces.
    std::uint32_t begin(const Door& door, std::uint32_t row, CellShape shape);
    void end(std::uint32_t begun);

    /// The question for the list that repeats rows.
    std::uint32_t question_of(const Band& band);

private:
    std::uint32_t ask(const Door& door, DoorPath path, bool soft);

    const SheetOutline& outline_;
    std::string place_;
    Questions& questions_;
    ProgramWriter& out_;
};

}  // namespace nianbao::tmpl

#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/doors.hpp"
#include "tmpl/outline.hpp"
#include "xlsx/sheet_reader.hpp"

namespace nianbao::tmpl {

/// A section over whole rows, or whole columns, of a sheet.
struct Band {
    std::uint32_t tag = 0;       ///< the one that opens it, index into Outline::tags
    std::uint32_t first = 0;     ///< what it repeats, by number in the template
    std::uint32_t last = 0;      ///<
    const Door* door = nullptr;  ///< stands for the tag, where a defined name repeats rows
    bool soft = false;  ///< of such rows without tags: they stay where the data has no list
};

/// What a cell with tags comes out as.
enum class CellFate : std::uint8_t {
    Text,   ///< a text around its tags
    Typed,  ///< one value tag is all there is: the cell takes the type of its value
    Blank   ///< nothing but section tags and comments
};

/// What the tags of a sheet mean.
struct SheetOutline {
    Outline cells;              ///< what happens inside of cells
    std::vector<Band> bands;    ///< from top to bottom, outer before inner; they nest or keep apart
    std::vector<Band> columns;  ///< from left to right; they keep apart
    std::vector<bool> removed;  ///< rows that vanish, by index into Sheet::rows
    std::map<std::uint32_t, CellFate> fates;  ///< of each cell of Sheet::cells
    std::optional<Tag> item;  ///< the section in A1 for whose items the sheet is made
    std::map<std::uint32_t, const Door*> doors;  ///< cells that take a value, by their first atom

    /// True where rows or columns repeat or vanish.
    bool moves() const noexcept;
};

/// Finds the tags of a sheet, pairs sections and applies the rule of rows: a section that opens and
/// closes in different cells repeats the rows from the first to the last; one within a cell acts
/// inside of it; a row that holds only section tags and comments vanishes. A section whose opening
/// tag says |across repeats the columns from the first to the last instead, in all rows; what it
/// repeats them for is looked for at the root of the data.
/// The doors of the sheet repeat rows and fill cells without tags; they must outlive the outline.
/// Text tags are stronger, formulas stay.
/// Where a sheet is made by data, a section alone in A1 is that of the whole sheet; its closing tag
/// may stand anywhere or be absent.
/// What is wrong is added to `problems`; the outline is then of no use.
SheetOutline plan_sheet(const xlsx::Sheet& sheet,
                        const TemplateOptions& delimiters,
                        std::vector<Problem>& problems,
                        const std::vector<const Door*>& doors = {},
                        bool is_made = false);

}  // namespace nianbao::tmpl

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/reference.hpp"
#include "xlsx/workbook_moves.hpp"

namespace nianbao::xlsx {

/// Where a formula is written.
struct Place {
    std::size_t sheet = WorkbookMoves::no_sheet;  ///< of the output; no_sheet for a global name
    std::uint32_t row = 0;                        ///< of the output, 1-based; 0: in no cell
    std::uint32_t column = 0;
    /// The formula is written once for the cells of all copies, each of which reads it as if filled
    /// from here (conditional formats): rows and columns outside the group become absolute.
    bool spreads = false;
};

/// A formula in A1 notation (ECMA-376 part 1, §18.17), cut once into its references and the text
/// between them; written again for every cell it goes to. Immutable.
///
/// A reference moves to where its cells are as seen from the place (Moves::target). Then
/// * a range grows and shrinks with its rows and columns;
/// * a single cell that has become several grows to a range where it is a whole argument that
///   takes a range, as in SUM(C5); elsewhere (C5*2, ROUND(C5,1)) it is the first of them, because
///   a range there would mean an array;
/// * where many arguments may stand, as in SUM, cells of a group of several rows that do not touch
///   are listed (SUM(C5,C8,C11)), so that no other row of the group is counted;
/// * cells that are gone leave #REF!;
/// * a reference through several sheets (Sheet1:Sheet3!A1) moves where all these sheets agree;
/// * a sheet that has become several is Sheet1:Sheet3! where a range may stand, else the first.
/// Texts, names, structured references (Table1[x]), array constants and references to other
/// workbooks stay as they are.
class Formula {
public:
    /// What a formula is for: a value, or naming cells, as a defined name and the series of a chart
    /// do. A list of nothing but references that names cells grows like a whole argument.
    /// Series: the same for a chart, where cells that do not touch are listed in brackets.
    /// Name: the same for a defined name, of which only what is absolute moves: the rest is counted
    /// from whatever cell uses the name.
    enum class Use { Value, Cells, Series, Name };

    /// `text` is the formula with its XML references resolved, without the leading "=". What cannot
    /// be understood stays as it is. `workbook` gives the names of sheets.
    Formula(std::string_view text, const WorkbookMoves& workbook, Use use = Use::Value);

    /// True where it refers to cells or sheets, so that writing it may give another text.
    bool refers() const noexcept { return !references_.empty(); }

    /// Appends the formula as it reads at `place`. `workbook` has the sheets it was made with.
    /// Throws Error (Data, "xlsx.scattered") for a list longer than a formula may be.
    void append(std::string& out, const Place& place, const WorkbookMoves& workbook) const;
    std::string at(const Place& place, const WorkbookMoves& workbook) const;

    /// The formula of a cell that lies so many rows below and columns right of the cell it was read
    /// from, as filling gives it: how a shared formula is spelled out (§18.3.1.40). Relative
    /// references move, also into other workbooks; beyond the grid they become #REF!.
    Formula shifted(std::int64_t rows, std::int64_t columns) const;

    /// The formula as it was read.
    const std::string& text() const noexcept { return text_; }

private:
    /// A reference: where it stands in text_ and what it refers to.
    struct Reference {
        std::uint32_t sheet = 0;  ///< offset of "Sheet1!", if any
        std::uint32_t begin = 0;  ///< offset of the cells
        std::uint32_t end = 0;    ///< offset of what follows
        std::uint32_t first_sheet = own_sheet;
        std::uint32_t last_sheet = own_sheet;
        bool cells = true;     ///< false: only a sheet, before a name
        bool range = false;    ///< a range may stand here
        bool through = false;  ///< several sheets may be named here
        bool list = false;     ///< several ranges may stand here
        bool floats = false;   ///< what is relative stays
        bool second = false;   ///< behind the operator ":", so of several cells the last
        Area area;
    };
    static constexpr std::uint32_t own_sheet = static_cast<std::uint32_t>(-1);
    static constexpr std::uint32_t foreign = static_cast<std::uint32_t>(-2);
    friend class FormulaReader;
    friend class FormulaWriter;

    Formula() = default;

    bool only_references() const;

    std::string text_;
    std::vector<Reference> references_;
};

}  // namespace nianbao::xlsx

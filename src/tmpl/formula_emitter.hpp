#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "tmpl/program.hpp"
#include "xlsx/sheet_reader.hpp"

namespace nianbao::tmpl {

/// Writes the formulas of a sheet whose workbook has rows that move. Shared formulas (ECMA-376
/// part 1, §18.3.1.40) are spelled out, cell by cell.
class FormulaEmitter {
public:
    /// Without a workbook there is nothing to do.
    FormulaEmitter(const xlsx::Sheet& sheet,
                   const xlsx::WorkbookMoves* workbook,
                   ProgramWriter& out);

    /// Writes <f> … </f> of a cell of the template.
    void add(std::string_view source, std::uint32_t row, std::uint32_t column);

private:
    struct Shared {
        xlsx::Formula formula;
        std::uint32_t row;
        std::uint32_t column;
    };

    void read_shared(std::string_view source, std::uint32_t row, std::uint32_t column);
    void append(xlsx::Formula formula, std::uint32_t row, std::uint32_t column);
    void start_tag(std::string_view tag,
                   std::string_view type,
                   std::uint32_t row,
                   std::uint32_t column);

    const xlsx::WorkbookMoves* workbook_;
    ProgramWriter& out_;
    std::map<std::string, Shared, std::less<>> shared_;  ///< by si
};

}  // namespace nianbao::tmpl

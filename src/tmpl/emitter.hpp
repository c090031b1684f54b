#pragma once

#include <string_view>
#include <vector>

#include "tmpl/outline.hpp"
#include "tmpl/partials.hpp"
#include "tmpl/program.hpp"
#include "tmpl/sheet_outline.hpp"
#include "xlsx/dates.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Turns the plan of a part with lines and tables, or of plain texts, into a program. `place`
/// names the part in messages; its content controls are filled where the data has their names, and
/// its drawings may be frames for pictures.
Program emit_story(const xml::Story& story,
                   const Outline& outline,
                   std::string_view place,
                   Compiling& compiling,
                   const Controls& controls = {},
                   const PicturePlaces& pictures = {});

/// Adds the partials that the ops of a program include, behind those ops.
void emit_partials(const Emitting& emitting);

/// Adds the ops of a part's lines, or of a fragment: the lines of a partial.
void emit_lines(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting,
                bool fragment);

/// What a sheet has to know of its workbook.
struct Surroundings {
    std::vector<bool> date_styles;  ///< which styles of cells show a date
    xlsx::Epoch epoch = xlsx::Epoch::From1900;
    const xlsx::WorkbookMoves* moves = nullptr;  ///< names the sheets, where rows of any move
};

/// The same for a sheet, whose stories are cells. A cell that holds one value tag and nothing else
/// takes the type of the value. Where rows of the workbook move, the program holds formulas and
/// what stands around the rows on their own, since both follow the rows.
Program emit_sheet(const xlsx::Sheet& sheet,
                   const SheetOutline& outline,
                   std::string_view place,
                   Compiling& compiling,
                   const Surroundings& workbook);

}  // namespace nianbao::tmpl

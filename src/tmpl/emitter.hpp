#pragma once

#include <cstddef>
#include <string_view>

#include "tmpl/outline.hpp"
#include "tmpl/partials.hpp"
#include "tmpl/program.hpp"
#include "tmpl/sheet_outline.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Turns the plan of a part with lines and tables, or of plain texts, into a program. `place`
/// names the part in messages.
Program emit_story(const xml::Story& story,
                   const Outline& outline,
                   std::string_view place,
                   Compiling& compiling);

/// Adds the partials that the ops of a program include, behind those ops.
void emit_partials(const Emitting& emitting);

/// Adds the ops of a partial's lines, made by story_of_partial().
void emit_lines(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting);

/// The same for a sheet, whose stories are cells. A cell that holds one value tag and nothing else
/// takes the type of the value. Where the rows of any sheet of the workbook move, `workbook` gives
/// the names of its sheets: then the program holds formulas and what stands around the rows on
/// their own, since both follow the rows. Else it is a null pointer.
Program emit_sheet(const xlsx::Sheet& sheet,
                   const SheetOutline& outline,
                   std::string_view place,
                   Compiling& compiling,
                   const xlsx::WorkbookMoves* workbook = nullptr);

}  // namespace nianbao::tmpl

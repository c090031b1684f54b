#pragma once

#include <string_view>

#include "tmpl/outline.hpp"
#include "tmpl/program.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Turns the plan of a part with lines and tables, or of plain texts, into a program. `place`
/// names the part in messages; the questions its tags ask are added to `questions`.
Program emit_story(const xml::Story& story,
                   const Outline& outline,
                   std::string_view place,
                   Questions& questions);

/// The same for a sheet, whose stories are cells. A cell that holds one value tag and nothing else
/// takes the type of the value.
Program emit_sheet(const xlsx::Sheet& sheet,
                   const Outline& outline,
                   std::string_view place,
                   Questions& questions);

}  // namespace nianbao::tmpl

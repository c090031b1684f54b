#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads the text of a PDF as plain text, without page numbers, and without lines that head or foot
/// three pages or more alike; they are noted. Columns are told by blanks, and that is noted too.
/// Throws Error as text_of_pdf() and parse_report_text() do; Data, "pdf.text", where the pages hold
/// no text.
Reading parse_report_pdf(std::string_view bytes,
                         const std::vector<Form>& forms,
                         std::string_view edition);

/// The text of pages, each ended by a form feed, with page numbers, heads and feet blanked. All
/// lines keep their numbers.
struct PageText {
    std::string text;
    std::vector<Note> notes;  ///< heads and feet, each once, with the line of the first
};
PageText without_page_marks(std::string_view pages);

}  // namespace nianbao::format

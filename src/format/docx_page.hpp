#pragma once

#include "format/page.hpp"
#include "opc/package.hpp"

namespace nianbao::format {

/// The page a DOCX prints, with all revisions accepted. Headings are told by style or outline
/// level, automatic numbers stand before their paragraphs as they are printed, automatic bullets
/// and numbers make lists. A line break begins a new line before the first section, and wherever a
/// sentence ends or a number or an indent follows. The paragraphs of a table that only lays out the
/// page are lines. Places are "paragraph 12", all paragraphs counted, and "table 2, row 3, column
/// 4". Deleted and hidden text, text boxes, pictures, tables of contents, headers, footers, notes
/// and comments are noted. Throws Error as xml::Scanner does.
Page page_of_docx(const opc::Package& package);

}  // namespace nianbao::format

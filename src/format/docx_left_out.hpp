#pragma once

#include "docx/body_reader.hpp"
#include "format/page.hpp"
#include "opc/package.hpp"

namespace nianbao::format {

/// "paragraph 3", counted from 1.
std::string paragraph_place(std::size_t paragraph);

/// Notes what the body of a document holds besides its text: deletions, text boxes, pictures, and
/// paragraphs in rows that are deleted.
void note_passed_over(const docx::Body& body, Page& page);

/// Notes the words of headers, footers, footnotes, endnotes and comments; a page number alone is
/// none.
void note_other_parts(const opc::Package& package, Page& page);

}  // namespace nianbao::format

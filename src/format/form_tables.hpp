#pragma once

#include <deque>

#include "format/form_document.hpp"
#include "format/page.hpp"

namespace nianbao::format {

/// The tables of a document, or the sheets of a workbook, with the places of their cells.
std::deque<PageTable> tables_of(const FormDocument& document);

}  // namespace nianbao::format

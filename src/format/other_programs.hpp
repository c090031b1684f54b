#pragma once

#include <string>
#include <string_view>

namespace nianbao::format {

/// Opens a document (".doc", ".odt", ".rtf") or a workbook (".xls", ".ods") in LibreOffice, and
/// saves it as DOCX or XLSX; the bytes of that. LibreOffice runs without a window, without macros,
/// with a profile of its own that is thrown away, and without a network where the system allows
/// that; it is ended with all it has started after 120 seconds, or as many as the variable
/// NIANBAO_READER_SECONDS says.
/// Throws Error (File): "reader.missing" where LibreOffice is not installed, "reader.time",
/// "reader.failed".
std::string saved_by_office(std::string_view bytes, std::string_view kind);

/// The text of a PDF as its pages show it, by pdftotext -layout; a form feed ends each page. The
/// same limits, 30 seconds. Throws likewise.
std::string text_of_pdf(std::string_view bytes);

}  // namespace nianbao::format

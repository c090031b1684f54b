#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Formats that LibreOffice makes of a document of ours, in the order of --help: "pdf" (PDF/A-2b,
/// ISO 19005-2, and tagged), "odt" and "ods" (OpenDocument). They have no templates of their own.
const std::vector<Format>& office_formats();

/// The format of the document that such a format is made of: DOCX for PDF and ODT, XLSX for ODS.
/// Null pointer for a format that needs no LibreOffice.
const Format* office_source(const Format& format);

/// What keeps LibreOffice from making them, "office.missing"; empty where it stands in a folder of
/// PATH.
std::optional<Problem> office_problem();

/// One document for LibreOffice.
struct OfficeTask {
    std::string_view document;       ///< bytes in the format that `format` is made of
    const Format* format = nullptr;  ///< one of office_formats()
};

/// What it made of it.
struct OfficeResult {
    std::string bytes;               ///< empty where there is a problem
    std::optional<Problem> problem;  ///< "office.missing", "office.time", "office.failed"
    /// Of a PDF: fonts for Chinese that the document names and the machine has not; the PDF shows
    /// others in their place.
    std::vector<Note> notes;
};

/// Has LibreOffice make all of them, each format with one start for all its documents; a result
/// for each task, in their order. It runs without a window, without macros, with a profile of its
/// own that is thrown away, and without a network where the system allows that. After a start
/// that ended badly or left documents out they are given to it again in halves, so one document
/// that cannot be made costs no other. A start may take 120 seconds, or as many as the variable
/// NIANBAO_READER_SECONDS says; then it is ended with all that it has started. Fonts are those of
/// the machine and of the user.
/// Throws Error: Usage, "office.format", for a format that is none of these; File where no
/// temporary folder or process can be made.
std::vector<OfficeResult> save_by_office(const std::vector<OfficeTask>& tasks);

}  // namespace nianbao

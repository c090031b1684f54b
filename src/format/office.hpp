#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "format/run_program.hpp"

namespace nianbao::format {

/// The program that starts LibreOffice; empty where none stands in a folder of PATH.
std::filesystem::path office_program();

/// What the packages of Debian are called that have all that is used of it.
constexpr std::string_view office_packages = "libreoffice-writer libreoffice-calc";

/// What the variable NIANBAO_READER_SECONDS says a program of others may take; `usual` where it
/// says nothing.
std::chrono::seconds time_allowed(std::chrono::seconds usual);
/// The same for one start of LibreOffice.
std::chrono::seconds office_time();

/// The environment of a program that works in `folder`, with that home: no variable but those it
/// needs, and no proxy that leads anywhere.
std::vector<std::string> sealed_environment(const std::filesystem::path& folder,
                                            const std::filesystem::path& home);

/// Files that LibreOffice is to save in another format.
struct OfficeOrder {
    std::filesystem::path folder;  ///< it works in; its profile is made here, and thrown away by us
    std::filesystem::path home;    ///< where it looks for fonts of the user
    std::string in;                ///< name of its filter that reads; empty = it finds one
    std::string out;               ///< "pdf:writer_pdf_Export": extension and filter that writes
    std::vector<std::string> files;  ///< in the folder; what is made of them goes to folder/out
};

/// Starts LibreOffice once for these files, without macros, links, locks or a window. How it ended
/// says little: what it made is the proof. Throws like run_program().
ProgramEnd run_office(const OfficeOrder& order);

}  // namespace nianbao::format

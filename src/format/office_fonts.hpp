#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::format {

/// Names of all fonts of this machine, as fontconfig knows them; empty where its fc-list is not
/// installed. Throws like run_program().
std::set<std::string> installed_fonts(const std::filesystem::path& home);

/// The fonts for Chinese that a DOCX names and that are not among the installed; none where nothing
/// is known of these. Throws like opc::Package.
std::vector<std::string> missing_fonts(std::string_view document,
                                       const std::set<std::string>& installed);

}  // namespace nianbao::format

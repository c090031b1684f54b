#pragma once

/// Where things of the office lie: files, the extension itself, the language it speaks.

#include <filesystem>
#include <string>

#include "nianbao/report.hpp"
#include "nianbao/words.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

inline constexpr const char* extension_id = "org.nianbao";

/// The path of a file URL, in UTF-8 whatever the locale of the host. Throws Error (File),
/// "plugin.url", for any other URL.
std::filesystem::path path_of(const OUString& url);

/// Likewise; empty where there is no URL.
std::filesystem::path path_or_none(const OUString& url);

OUString url_of(const std::filesystem::path& path);

/// What a file of that report is called, without extension: unit, year and what it is.
std::string file_name(const Report& report, const std::string& what = "政府信息公开工作年度报告");

/// The folder that the extension was unpacked into.
OUString extension_url(const Context& context);

/// The templates in it.
std::filesystem::path templates_folder(const Context& context);

/// Chinese where the office speaks it, else English.
Language language_of(const Context& context);

}  // namespace nianbao::plugin

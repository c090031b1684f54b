#pragma once

#include <filesystem>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {

/// The format whose extension a file has; null pointer where there is none.
const Format* format_of(const std::filesystem::path& file);

/// True where a template is filled; pages and data are written without one.
bool has_template(const Format& format);

/// What is rendered for an output: the format itself, or the one that LibreOffice makes it of.
const Format& rendered_format(const Format& format);

/// The formats that are asked for. Throws Error (Usage).
std::vector<const Format*> wanted_formats(const Arguments& arguments);

/// Throws Error (Usage) where the template of --template is of a format that is not made: it would
/// be passed over in silence.
void refuse_idle_template(const Arguments& arguments, const std::vector<const Format*>& wanted);

}  // namespace nianbao::cli
